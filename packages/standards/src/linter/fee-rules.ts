import type { StandardVersion } from '../schema/standard-version';
import type { Finding } from './finding';

/** "telepon berbayar", "SMS berbayar": the person pays a third party although the service is free. */
const PAID_WORDS = /\b(?:telepon|telpon|panggilan|sms|pulsa)\s+berbayar\b/i;

/** A service that is free while its own words say that reaching it costs money. */
export function lintFee(standard: StandardVersion): Finding[] {
  if (standard.fee?.amountIdr !== 0) return [];
  const paid = printedTexts(standard).map((words) => PAID_WORDS.exec(words)?.[0]);
  const words = paid.find((found) => found !== undefined);
  if (words === undefined) return [];
  return [{ code: 'paid-call-beside-free-fee', severity: 'notice', path: ['fee'], data: { words } }];
}

function printedTexts(standard: StandardVersion): string[] {
  return [
    ...(standard.requirements?.items ?? []).map((item) => item.words),
    ...(standard.procedure?.tracks ?? []).flatMap((track) => track.steps.map((step) => step.words)),
    ...(standard.complaintHandling?.groups ?? []).flatMap((group) =>
      group.channels.flatMap((channel) => [channel.words, ...channel.details]),
    ),
  ];
}
