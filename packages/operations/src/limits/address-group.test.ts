import { expect, test } from 'vitest';
import { addressGroup, isThisMachine } from './address-group';

test.each<[address: string, group: string, why: string]>([
  ['203.0.113.7', '203.0.113.7', 'an IPv4 address is itself'],
  ['::ffff:203.0.113.7', '203.0.113.7', 'the same, as a socket of both kinds names it'],
  ['::FFFF:203.0.113.7', '203.0.113.7', 'in capitals'],
  ['::ffff:cb00:7107', '203.0.113.7', 'in hexadecimal'],
  ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7', 'in full'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', 'one connection is a /64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64', 'however it is written'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64', 'its first address'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64', 'the neighbour is another'],
  ['2001:db8::1', '2001:db8:0:0::/64', 'zeros that are left out are there'],
  ['::1', '0:0:0:0::/64', 'this machine'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64', 'a zone is not part of it'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64', 'an address that ends in IPv4 and is not one'],
  ['', '', 'nothing'],
  ['kantor', 'kantor', 'what is no address'],
  ['203.0.113.999', '203.0.113.999', 'nor this'],
])('%j is counted as %j: %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});

test.each([
  ['127.0.0.1', true],
  ['::ffff:127.0.0.1', true],
  ['::1', true],
  ['128.0.0.1', false],
  ['2001:db8::1', false],
  ['', false],
])('%j is this machine: %s', (address, is) => {
  expect(isThisMachine(addressGroup(address))).toBe(is);
});
