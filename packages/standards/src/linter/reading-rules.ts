import type { StandardVersion } from '../schema/standard-version';
import type { Finding } from './finding';

/** Every contradiction or ambiguity the agency has not settled yet. */
export function lintReadings({ readings }: StandardVersion): Finding[] {
  return readings.flatMap((reading, index): Finding[] => {
    if (reading.status === 'confirmed') return [];
    const severity = reading.status === 'conflicting' ? 'conflict' : 'notice';
    const data = {
      statements: reading.statements.map((words) => `"${words}"`).join(' / '),
      reading: reading.reading.id,
      readingEn: reading.reading.en ?? reading.reading.id,
    };
    return [{ code: 'reading-open', severity, path: ['readings', index], data }];
  });
}
