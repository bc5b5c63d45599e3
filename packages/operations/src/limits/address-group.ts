import { isIPv4, isIPv6 } from 'node:net';

/** An IPv4 address written as IPv6 (RFC 4291, 2.5.5.2). */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS = 8;
/** One subscriber has a whole /64 (RFC 6177): its first four groups. */
const GROUPS_OF_SUBSCRIBER = 4;

/**
 * What is counted as one client: an IPv4 address, also when it is written as IPv6; of an IPv6 address the /64 that one
 * connection has to itself. What is no address is taken as it is.
 *
 * @param address as the nearest trusted proxy saw it
 */
export function addressGroup(address: string): string {
  const plain = address.replace(/%.*$/, '');
  const mapped = MAPPED.exec(plain)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  const ipv4 = mappedInHex(groups);
  return ipv4 ?? `${groups.slice(0, GROUPS_OF_SUBSCRIBER).join(':')}::/64`;
}

/** Whether it is this machine itself: a proxy that does not say whom it speaks for. */
export function isThisMachine(group: string): boolean {
  return group.startsWith('127.') || group === '0:0:0:0::/64';
}

/** The eight groups of an address, without leading zeros. */
function groupsOf(address: string): string[] {
  // An address that ends in IPv4 has that as its last two groups.
  const hex = address.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_, a: string, b: string, c: string, d: string) =>
      [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  );
  const [head = '', tail] = hex.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].map((group) => parseInt(group, 16).toString(16));
}

function mappedInHex(groups: readonly string[]): string | null {
  if (groups.slice(0, 5).some((group) => group !== '0') || groups[5] !== 'ffff') return null;
  return groups
    .slice(6)
    .flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255])
    .join('.');
}
