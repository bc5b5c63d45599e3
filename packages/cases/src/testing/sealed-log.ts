import type { CaseEvent } from '@maklumat/workflow';
import { eventHash, type Sha256 } from '../hash-chain';
import type { ReplayedEvent } from '../replay-case';

/**
 * 64 hexadecimal digits that change with every character of a text. Not safe against anybody: it only stands
 * where the runtime's SHA-256 does outside this package.
 */
export const sampleHash: Sha256 = (text) => {
  const words = Array.from({ length: 8 }, (_, index) => 0x811c9dc5 + index);
  for (const character of text)
    for (const index of words.keys())
      words[index] = Math.imul((words[index] ?? 0) ^ ((character.codePointAt(0) ?? 0) + index), 0x01000193);
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};

/** A log as it is recorded: numbered, each event tied to the one before. */
export function sealed(events: readonly ReplayedEvent[], sha256: Sha256 = sampleHash): CaseEvent[] {
  const log: CaseEvent[] = [];
  for (const [index, { body, occurredAt }] of events.entries()) {
    const event: Omit<CaseEvent, 'hash'> = {
      id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      sequence: index + 1,
      body,
      actor: { kind: 'system' },
      channel: 'web',
      occurredAt,
      recordedAt: occurredAt,
      contents: [],
      previousHash: log.at(-1)?.hash ?? null,
    };
    log.push({ ...event, hash: eventHash(event, sha256) });
  }
  return log;
}
