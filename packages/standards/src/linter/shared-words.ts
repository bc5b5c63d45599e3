import type { StandardVersion } from '../schema/standard-version';
import type { Finding } from './finding';

/** A service of one agency with the version to compare; one version a service. */
export type ServiceInForce = { service: string; standard: StandardVersion };

/** A finding and the service it belongs to. */
export type ServiceFinding = { service: string; finding: Finding };

/** Fewer words in common are ordinary ("Fotokopi KTP"), not a sign of copying. */
const FEWEST_WORDS = 4;

/**
 * Requirements that repeat, inside a longer text or word for word, a requirement of another service of the
 * same agency: often copied along when the standard was written. Reported at the service that holds the
 * longer text, or at both when the texts are equal.
 */
export function lintSharedWords(services: ServiceInForce[]): ServiceFinding[] {
  const entries = services.flatMap(({ service, standard }) =>
    (standard.requirements?.items ?? []).map((item, index) => ({
      service,
      name: standard.name,
      index,
      words: item.words,
      plain: plainWords(item.words),
    })),
  );
  return entries.flatMap((entry) => {
    const source = entries.find(
      (other) =>
        other.service !== entry.service &&
        isLongEnough(other.plain) &&
        ` ${entry.plain} `.includes(` ${other.plain} `),
    );
    if (!source) return [];
    const data = { words: source.words, other: source.name.id, otherEn: source.name.en ?? source.name.id };
    const path = ['requirements', 'items', entry.index, 'words'];
    return [
      {
        service: entry.service,
        finding: { code: 'words-shared-with-other-service', severity: 'notice', path, data },
      },
    ];
  });
}

/** Words in lower case with single spaces: punctuation and case do not hide a copy. */
function plainWords(words: string): string {
  return (
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

function isLongEnough(plain: string): boolean {
  return plain.split(' ').length >= FEWEST_WORDS;
}
