import { describe, expect, test } from 'vitest';
import { auditAskedOf, auditQuery } from './audit-params';

const PERSON = '0198a000-0000-7000-8000-000000000001';
const OPEN = { person: null, action: null, subject: null, from: null, until: null };

function asked(query: string) {
  return auditAskedOf(new URL(`https://contoh.test/kelola/jejak?${query}`));
}

test('nothing is asked by nothing', () => {
  expect(asked('')).toMatchObject({ asked: OPEN, fault: null });
  expect(asked('orang=&tindakan=&objek=+&dari=&sampai=').asked).toEqual(OPEN);
});

test('everything that is filled in is asked, and goes into the address', () => {
  const query = `orang=${PERSON}&tindakan=case-read&objek=CTH-7K4M-29QX&dari=2026-11-01&sampai=2026-11-01`;
  const { asked: wanted, typed, fault } = asked(query);
  expect(wanted).toEqual({
    ...{ person: PERSON, action: 'case-read', subject: 'CTH-7K4M-29QX' },
    ...{ from: '2026-11-01', until: '2026-11-01' },
  });
  expect(fault).toBeNull();
  expect(auditQuery(typed).toString()).toBe(query);
});

test('a person that is no id asks for nobody in particular', () => {
  expect(asked('orang=Budi').asked).toEqual(OPEN);
});

describe('days that cannot be are said, and leave the days open', () => {
  test.each([
    ['dari=kemarin', 'dari', 'dari'],
    ['dari=2026-02-30', 'dari', 'dari'],
    ['sampai=2026-13-01', 'sampai', 'sampai'],
    ['dari=2026-11-02&sampai=2026-11-01', 'dari', 'order'],
  ])('%s', (query, field, fault) => {
    expect(asked(query)).toMatchObject({ asked: OPEN, fault: { field, fault } });
  });
});

test('a long or strange text is cut and cleaned', () => {
  expect(asked(`objek=${'x'.repeat(500)}`).asked.subject).toHaveLength(100);
  expect(asked('objek=a%00b').asked.subject).toBe('ab');
});
