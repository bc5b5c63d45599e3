import { expect, test } from 'vitest';
import { createI18n, textOf } from './create-i18n';

test('texts come in the language asked for, with their numbers', () => {
  expect(textOf('id', 'directory')('services', { count: 1 })).toBe('1 layanan');
  expect(textOf('en', 'directory')('services', { count: 1 })).toBe('1 service');
  expect(textOf('en', 'directory')('services', { count: 5 })).toBe('5 services');
});

test('a key nobody wrote is an error here, not a page with a key on it', () => {
  const key: unknown = 'tidak.ada';
  expect(() => createI18n('id').t(key as 'product')).toThrow('no text for "common:tidak.ada"');
});

test('an instance keeps its language, so requests in both can share the process', () => {
  expect(createI18n('id').language).toBe('id');
  expect(createI18n('en').language).toBe('en');
  expect(createI18n('id')).toBe(createI18n('id'));
});

test('values are left to React to escape, once', () => {
  expect(textOf('id', 'common')('title', { page: '<b>', site: '&' })).toBe('<b> – &');
});

test('a question that names its field loses its mark before a colon, and numbers have their dots', () => {
  const asked = { label: 'Apa yang terjadi?', max: 2000, length: 2150 };
  expect(textOf('id', 'filing')('fault.too-long', asked)).toBe(
    'Apa yang terjadi: paling banyak 2.000 huruf. Anda menulis 2.150.',
  );
  expect(textOf('en', 'filing')('fault.too-long', { ...asked, label: 'What happened?' })).toBe(
    'What happened: at most 2,000 characters. You wrote 2,150.',
  );
  expect(textOf('id', 'office')('refusal.input-too-long', { label: 'Catatan', max: '5000' })).toBe(
    'Catatan terlalu panjang; paling banyak 5.000 huruf',
  );
});
