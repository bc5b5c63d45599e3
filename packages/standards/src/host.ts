/** What is wrong with a printed host name. */
export type HostFault = 'host-malformed' | 'domain-without-suffix' | 'domain-look-alike';

/** Categories under `.id`; a name of the agency stands before them. */
const ID_CATEGORIES = ['ac', 'biz', 'co', 'desa', 'go', 'mil', 'my', 'net', 'or', 'ponpes', 'sch', 'web'];

/** Generic endings met in printed addresses. Any two letters are taken for a country, below excepted. */
const GENERIC_SUFFIXES = [
  'app',
  'asia',
  'biz',
  'cloud',
  'com',
  'dev',
  'edu',
  'gov',
  'info',
  'int',
  'link',
  'mobi',
  'name',
  'net',
  'online',
  'org',
  'page',
  'site',
  'space',
  'store',
  'tech',
  'website',
  'xyz',
];

/** Two letters that are no country but look like `id` on paper. */
const LOOKS_LIKE_ID = ['di', 'ib', 'ld', 'jd', '1d'];

const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** National channels every agency prints beside its own addresses; they never count as its domain. */
const NATIONAL_DOMAINS = ['lapor.go.id'];

/**
 * What is wrong with a host name as printed. A look-alike of an official ending (`.qo.id`, letters of other
 * alphabets) is told apart because it may belong to somebody else.
 */
export function hostFaults(host: string): HostFault[] {
  const name = host.toLowerCase();
  const labels = name.split('.');
  if (/[^\p{ASCII}]/u.test(name) || labels.some((label) => label.startsWith('xn--')))
    return ['domain-look-alike'];
  if (name.length > 253 || !labels.every((label) => label.length <= 63 && LABEL.test(label)))
    return ['host-malformed'];
  const [before, last] = [labels.at(-2), labels.at(-1) ?? ''];
  if (before === undefined) return ['domain-without-suffix'];
  if (LOOKS_LIKE_ID.includes(last) || imitatesCategory(labels)) return ['domain-look-alike'];
  const isSuffix = last.length === 2 ? /^[a-z]{2}$/.test(last) : GENERIC_SUFFIXES.includes(last);
  if (!isSuffix) return ['domain-without-suffix'];
  return registeredDomain(name) === null ? ['domain-without-suffix'] : [];
}

/** `.qo.id`, `.g0.id`: two signs before `.id` that are no category but one sign away from one. */
function imitatesCategory(labels: string[]): boolean {
  const category = labels.at(-2) ?? '';
  if (labels.length < 3 || labels.at(-1) !== 'id' || category.length !== 2) return false;
  if (ID_CATEGORIES.includes(category)) return false;
  return ID_CATEGORIES.some(
    (known) => known.length === 2 && (known[0] === category[0] || known[1] === category[1]),
  );
}

/**
 * The domain somebody registered: `diskominfo.contoh.go.id` belongs to `contoh.go.id`. Null when the host
 * is only an ending (`go.id`).
 */
export function registeredDomain(host: string): string | null {
  const labels = host.toLowerCase().split('.');
  const hasCategory = labels.at(-1) === 'id' && ID_CATEGORIES.includes(labels.at(-2) ?? '');
  const length = hasCategory ? 3 : 2;
  return labels.length < length ? null : labels.slice(-length).join('.');
}

/** Whether the domain is a channel of the whole country rather than of one agency. */
export function isNationalDomain(domain: string): boolean {
  return NATIONAL_DOMAINS.includes(domain);
}

/** Whether two hosts are the same place but for `www.` and letter case. */
export function isSameHost(a: string, b: string): boolean {
  return bareHost(a) === bareHost(b);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
