import type { Recording, RecordingForm } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { z } from 'zod';
import { readLocalMoment } from '../../format/local-moment';
import { typedText, type Typed } from '../../http/parse-form';
import { doneOf } from './read-done';

/** Fields of the page; those of the questions are read by {@link recordingOf}. */
export const RecordForm = z.object({ kirim: z.uuid(), layanan: z.string() });

/** Name of a question's field. */
export function questionField(id: string): string {
  return `jawab-${id}`;
}

const PLACE_PARTS = ['address', 'village', 'district'] as const;

/** What was written down, as the operation takes it. */
export function recordingOf(form: RecordingForm, typed: Typed, submissionId: string, zone: Zone): Recording {
  const text = (name: string): string => typedText(typed, name).trim();
  const orNull = (name: string): string | null => text(name) || null;
  const answers = form.questions.map(({ id, kind }): [string, string] => {
    const name = questionField(id);
    if (kind !== 'place') return [id, text(name)];
    const parts = PLACE_PARTS.map((part) => text(`${name}-${part}`));
    return [id, parts.filter((part) => part !== '').join(', ')];
  });
  return {
    workflow: form.workflow,
    submissionId,
    channel: text('jalur'),
    identity: form.identities.length === 1 ? (form.identities[0] ?? '') : text('identitas'),
    answers: Object.fromEntries(answers),
    contact: {
      name: text('nama'),
      phone: orNull('telepon'),
      email: orNull('email'),
      address: orNull('alamat'),
    },
    reachedAt: readLocalMoment(text('tanggal'), text('jam'), zone),
    originalNumber: text('nomor-asal'),
    internalNote: text('catatan'),
    done: doneOf(form, typed, zone),
  };
}
