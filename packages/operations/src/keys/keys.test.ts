import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  blindIndex,
  blindIndexes,
  deriveKey,
  MasterKeyFormatError,
  newDataKey,
  newMasterKeyText,
  openUnder,
  parseMasterKey,
  sealUnder,
  standingKey,
  UnsealError,
  unwrapKey,
  wrapKey,
} from './index';
import { masterKeyId } from './master-key';
import { rememberEarlier } from './secret-key';
import { newTenantKey, unwrapTenantKey, wrapTenantKey } from './seal';

const MASTER = parseMasterKey('aa'.repeat(32));
const KOTA = 'tenant-kota';

function aTenantKey(tenantId = KOTA) {
  return unwrapTenantKey(MASTER, wrapTenantKey(MASTER, newTenantKey(), tenantId), tenantId);
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

describe('the text of a master key', () => {
  test('is 32 bytes, in hex, base64 or base64url, with blanks around it or not', () => {
    const hex = 'ff'.repeat(32);
    const base64 = Buffer.from(hex, 'hex').toString('base64');
    const written = [hex, hex.toUpperCase(), base64, base64.replaceAll('/', '_'), ` ${base64}\n`];
    expect(new Set(written.map((one) => masterKeyId(parseMasterKey(one)))).size).toBe(1);
    expect(newMasterKeyText()).not.toBe(newMasterKeyText());
    expect(masterKeyId(parseMasterKey(newMasterKeyText()))).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each(['', 'rahasia', 'ff'.repeat(31), 'ff'.repeat(33), 'zz'.repeat(32), `${'A'.repeat(43)}==`])(
    'is not %j, which the refusal does not repeat',
    (wrong) => {
      expect(() => parseMasterKey(wrong)).toThrow(MasterKeyFormatError);
      if (wrong !== '') expect(() => parseMasterKey(wrong)).not.toThrow(wrong);
    },
  );

  test('never shows in a log, an error, JSON or a print', () => {
    const shown = [String(MASTER), JSON.stringify({ MASTER }), inspect(MASTER), inspect({ a: [MASTER] })];
    for (const one of shown) expect(one).toContain('[secret key]');
    expect(Object.getOwnPropertyNames(MASTER)).toEqual([]);
  });
});

describe('what is sealed', () => {
  const key = newDataKey();
  const sealed = sealUnder(key, 'Nama pelapor: Sumarni', 'kasus-1');

  test('opens with the same key and the same place', () => {
    expect(text(openUnder(key, sealed, 'kasus-1'))).toBe('Nama pelapor: Sumarni');
    expect(openUnder(key, sealUnder(key, new Uint8Array(), ''), '')).toEqual(new Uint8Array());
  });

  test('begins with the version of its format, and is 29 bytes longer than the text', () => {
    expect(sealed[0]).toBe(1);
    expect(sealed.length).toBe('Nama pelapor: Sumarni'.length + 29);
    expect(text(sealed)).not.toContain('Sumarni');
  });

  test('is never the same twice', () => {
    expect(sealUnder(key, 'a', 'x')).not.toEqual(sealUnder(key, 'a', 'x'));
  });

  test('does not open elsewhere, under another key, or as a wrapped key', () => {
    expect(() => openUnder(key, sealed, 'kasus-2')).toThrow(UnsealError);
    expect(() => openUnder(newDataKey(), sealed, 'kasus-1')).toThrow(UnsealError);
    const tenantKey = aTenantKey();
    expect(() => unwrapKey(tenantKey, sealUnder(tenantKey, 'x'.repeat(32), 'k'), 'k')).toThrow(UnsealError);
  });

  test('does not open when a single bit of it was changed, wherever', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Uint8Array.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => openUnder(key, altered, 'kasus-1'), `byte ${at}`).toThrow(UnsealError);
    }
  });

  test('does not open when it was cut or lengthened', () => {
    for (const length of [0, 1, 12, 28, sealed.length - 1])
      expect(() => openUnder(key, sealed.slice(0, length), 'kasus-1')).toThrow(UnsealError);
    expect(() => openUnder(key, Uint8Array.from([...sealed, 0]), 'kasus-1')).toThrow(UnsealError);
  });
});

describe('an envelope', () => {
  test('a case key wrapped under the agency’s key opens what the case key sealed', () => {
    const [tenantKey, caseKey] = [aTenantKey(), newDataKey()];
    const sealed = sealUnder(caseKey, 'isi', 'kasus-1');
    const again = unwrapKey(tenantKey, wrapKey(tenantKey, caseKey, 'kasus-1'), 'kasus-1');
    expect(text(openUnder(again, sealed, 'kasus-1'))).toBe('isi');
  });

  test('a case key does not open under another agency’s key, or for another case', () => {
    const wrapped = wrapKey(aTenantKey(), newDataKey(), 'kasus-1');
    expect(() => unwrapKey(aTenantKey('tenant-lain'), wrapped, 'kasus-1')).toThrow(UnsealError);
    expect(() => unwrapKey(aTenantKey(), wrapped, 'kasus-2')).toThrow(UnsealError);
  });

  test('an agency’s key does not open as another agency’s, nor under another master key', () => {
    const wrapped = wrapTenantKey(MASTER, newTenantKey(), KOTA);
    expect(() => unwrapTenantKey(MASTER, wrapped, 'tenant-lain')).toThrow(UnsealError);
    const other = parseMasterKey('bb'.repeat(32));
    expect(() => unwrapTenantKey(other, wrapped, KOTA)).toThrow(UnsealError);
  });
});

describe('keys and indexes that follow from a key', () => {
  test('the same purpose gives the same key, another purpose or root another one', () => {
    const sealed = sealUnder(deriveKey(MASTER, 'cookie:a'), 'x', '');
    expect(text(openUnder(deriveKey(MASTER, 'cookie:a'), sealed, ''))).toBe('x');
    expect(() => openUnder(deriveKey(MASTER, 'cookie:b'), sealed, '')).toThrow(UnsealError);
    expect(() => openUnder(deriveKey(parseMasterKey('bb'.repeat(32)), 'cookie:a'), sealed, '')).toThrow(
      UnsealError,
    );
  });

  test('an index is the same for the same value and tells neither the value nor the agency', () => {
    const [mine, theirs] = [newDataKey(), newDataKey()];
    const phone = blindIndex(mine, 'phone', '+6281234567890');
    expect(phone).toMatch(/^[0-9a-f]{64}$/);
    expect(blindIndex(mine, 'phone', '+6281234567890')).toBe(phone);
    expect(blindIndex(mine, 'email', '+6281234567890')).not.toBe(phone);
    expect(blindIndex(theirs, 'phone', '+6281234567890')).not.toBe(phone);
  });
});

describe('an agency’s key that takes the place of another', () => {
  const [before, after] = [aTenantKey(), aTenantKey()];
  const both = aTenantKey();
  rememberEarlier(both, [before]);

  test('opens what both sealed and wrapped, and seals what the one before it does not open', () => {
    expect(text(openUnder(both, sealUnder(before, 'lama', 'x'), 'x'))).toBe('lama');
    expect(text(openUnder(both, sealUnder(both, 'baru', 'x'), 'x'))).toBe('baru');
    expect(() => openUnder(before, sealUnder(both, 'baru', 'x'), 'x')).toThrow(UnsealError);
    expect(() => openUnder(both, sealUnder(after, 'lain', 'x'), 'x')).toThrow(UnsealError);
    const caseKey = newDataKey();
    const sealed = sealUnder(caseKey, 'isi', 'k');
    expect(text(openUnder(unwrapKey(both, wrapKey(before, caseKey, 'k'), 'k'), sealed, 'k'))).toBe('isi');
  });

  test('is found by its own index first and by the earlier one after it; alone, by one', () => {
    const [own, earlier] = blindIndexes(both, 'phone', '0812');
    expect(blindIndexes(before, 'phone', '0812')).toEqual([earlier]);
    expect(own).not.toBe(earlier);
    expect(blindIndexes(both, 'phone', '0812')).toHaveLength(2);
  });

  test('has its standing key only from where it is kept', () => {
    expect(() => standingKey(after)).toThrow(TypeError);
  });
});
