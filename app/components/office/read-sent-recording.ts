import { cleanText } from '@maklumat/standards';
import { parseFields, type ParsedFields } from '../../http/parse-form';
import { readUploadForm, type RefusedUpload, type UploadedFile } from '../../http/read-upload-form';
import { UPLOAD_LIMITS } from '@maklumat/files';
import type { z } from 'zod';
import { REMOVED_FIELD } from './read-act';
import { RecordForm } from './read-recording';

/** A long chat is pasted whole. */
const LIMITS = { ...UPLOAD_LIMITS, maxFieldBytes: 256 * 1024 };

/** A sent page of a report that is written down: its fields, and the files that came with it. */
export type SentRecording = {
  readonly sent: ParsedFields<z.infer<typeof RecordForm>>;
  readonly files: readonly UploadedFile[];
  readonly removed: readonly string[];
  readonly refusals: readonly RefusedUpload[];
};

/** Reads it. What is right in it is the operation's to say. */
export async function readSentRecording(request: Request): Promise<SentRecording> {
  const { fields, files, refusals } = await readUploadForm(request, LIMITS);
  const texts = new Map<string, string[]>();
  for (const name of new Set(fields.keys())) texts.set(name, fields.getAll(name).map(cleanText));
  return { sent: parseFields(texts, RecordForm), files, removed: texts.get(REMOVED_FIELD) ?? [], refusals };
}
