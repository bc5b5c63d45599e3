import { describe, expect, test } from 'vitest';
import { contactFaults, contactHost, contactHref, shownContact, type ContactFault } from './contact-syntax';
import type { ContactKind } from './schema/contact';

describe('contactFaults', () => {
  test.each<[kind: ContactKind, value: string]>([
    ['telephone', '(0561) 5173627'],
    ['telephone', '05615173627'],
    ['telephone', '+62 561 5173627'],
    ['telephone', '055222454'],
    ['telephone', '112'],
    ['telephone', '14045'],
    ['sms', '1708'],
    ['mobile', '0816-644-000'],
    ['whatsapp', '081256699036'],
    ['whatsapp', '6281256699036'],
    ['e-mail', 'diskominfo@contoh-kota.go.id'],
    ['website', 'https://diskominfo.contoh.go.id/contact/'],
    ['website', 'diskominfo.contoh.go.id'],
    ['website', 'www.contoh.id'],
    ['website', 'http://contoh.desa.id?halaman=2'],
    ['website', 'HTTPS://Contoh.GO.ID'],
    ['facebook', 'https://www.facebook.com/Contoh/'],
    ['facebook', 'Diskominfo Kota Contoh'],
    ['instagram', '@kota.contoh'],
    ['twitter', 'https://twitter.com/kominfoContoh'],
    ['android-app', 'SP4N-LAPOR!'],
    ['postal-address', 'Jalan Contoh No. 5 Kota Contoh 51111'],
    ['counter', 'Kantor Dinas, Lantai 2'],
    ['suggestion-box', 'Kotak pengaduan'],
  ])('a %s printed "%s" is well-formed', (kind, value) => {
    expect(contactFaults({ kind, value })).toEqual([]);
  });

  test.each<[kind: ContactKind, value: string, fault: ContactFault]>([
    ['telephone', '5551234', 'phone-without-area-code'],
    ['telephone', '(0285) 421243 ; (0285) 420223', 'phone-malformed'],
    ['telephone', '0561 81', 'phone-wrong-length'],
    ['telephone', 'hubungi kami', 'phone-malformed'],
    ['telephone', '00628123456789', 'phone-malformed'],
    ['telephone', '1'.repeat(100_000), 'phone-malformed'],
    ['mobile', '08123456789012345', 'phone-wrong-length'],
    ['mobile', '8123456789', 'phone-malformed'],
    ['whatsapp', '1708', 'phone-wrong-length'],
    ['e-mail', 'diskominfo@gafe.contohkota', 'domain-without-suffix'],
    ['e-mail', 'diskominfo', 'e-mail-malformed'],
    ['e-mail', 'a@b@contoh.go.id', 'host-malformed'],
    ['e-mail', 'a?bcc=b@contoh.go.id', 'e-mail-malformed'],
    ['e-mail', 'a..b@contoh.go.id', 'e-mail-malformed'],
    ['e-mail', 'a@go.id', 'domain-without-suffix'],
    ['website', 'www.lapor.qo.id', 'domain-look-alike'],
    ['website', 'www.contoh.g0.id', 'domain-look-alike'],
    ['website', 'contoh.go.ld', 'domain-look-alike'],
    ['website', 'https://contoh.gо.id', 'domain-look-alike'],
    ['website', 'https://xn--contoh-abc.go.id', 'domain-look-alike'],
    ['website', 'contoh', 'domain-without-suffix'],
    ['website', 'javascript:alert(1)', 'address-malformed'],
    ['website', 'javascript://contoh.go.id/%0aalert(1)', 'address-malformed'],
    ['website', 'data:text/html,x', 'address-malformed'],
    ['website', '//evil.example', 'address-malformed'],
    ['website', 'https://contoh.go.id@evil.com', 'address-malformed'],
    ['website', 'https://contoh.go.id/"onload="', 'address-malformed'],
    ['website', 'https://contoh.go.id/a b', 'address-malformed'],
    ['website', 'contoh..go.id', 'host-malformed'],
    ['website', `https://contoh.go.id/${'a'.repeat(3000)}`, 'address-malformed'],
    ['facebook', 'https://facebook.com.evil.com/contoh', 'address-of-another-network'],
    ['twitter', '@kota.contoh', 'account-name-impossible'],
    ['instagram', '@kota contoh', 'account-name-impossible'],
    ['postal-address', 'Jalan Contoh no 3 781111', 'postal-code-malformed'],
  ])('a %s printed "%s" has the fault %s', (kind, value, fault) => {
    expect(contactFaults({ kind, value })).toEqual([fault]);
  });
});

describe('contactHref', () => {
  test.each<[kind: ContactKind, value: string, href: string | null]>([
    ['telephone', '(0561) 5173627', 'tel:+625615173627'],
    ['telephone', '112', 'tel:112'],
    ['sms', '1708', 'sms:1708'],
    ['mobile', '0816-644-000', 'tel:+62816644000'],
    ['whatsapp', '0812-5669-9036', 'https://wa.me/6281256699036'],
    ['e-mail', 'diskominfo@contoh.go.id', 'mailto:diskominfo@contoh.go.id'],
    ['website', 'http://diskominfo.contoh.go.id', 'http://diskominfo.contoh.go.id'],
    ['website', 'Diskominfo.Contoh.go.id/Kontak', 'https://diskominfo.contoh.go.id/Kontak'],
    ['facebook', 'https://www.facebook.com/Contoh/', 'https://www.facebook.com/Contoh/'],
    ['facebook', 'Diskominfo Kota Contoh', null],
    ['instagram', '@kota.contoh', null],
    ['counter', 'Kantor Dinas', null],
    ['website', 'javascript:alert(1)', null],
    ['website', 'www.lapor.qo.id', null],
    ['telephone', '5551234', null],
  ])('a usable %s "%s" links to %s', (kind, value, href) => {
    expect(contactHref({ kind, value, condition: 'usable' })).toBe(href);
  });

  test('a doubtful or broken contact is never a link, however well-formed', () => {
    const contact = { kind: 'website', value: 'https://contoh.go.id' } as const;
    expect(contactHref({ ...contact, condition: 'doubtful' })).toBeNull();
    expect(contactHref({ ...contact, condition: 'broken' })).toBeNull();
  });
});

test('the host of a contact is the one its address or mailbox names', () => {
  expect(contactHost({ kind: 'e-mail', value: 'a@Contoh.go.id' })).toBe('contoh.go.id');
  expect(contactHost({ kind: 'website', value: 'http://WWW.contoh.go.id/x' })).toBe('www.contoh.go.id');
  expect(contactHost({ kind: 'telephone', value: '112' })).toBeNull();
});

test.each([
  ['mobile', '081234567890', '0812-3456-7890'],
  ['whatsapp', '+62 896-9930-5225', '0896-9930-5225'],
  ['telephone', '0561-8181771', '(0561) 8181771'],
  ['telephone', '0215551234', '(021) 5551234'],
  ['telephone', '112', '112'],
  ['telephone', '8181771', '8181771'],
  ['website', 'contoh.go.id', 'contoh.go.id'],
] as const)('%s %s is shown as %s', (kind, value, shown) => {
  expect(shownContact({ kind, value, condition: 'usable' })).toBe(shown);
});

test('a number that is not to be used stays as printed', () => {
  expect(shownContact({ kind: 'mobile', value: '081234567890', condition: 'doubtful' })).toBe('081234567890');
});
