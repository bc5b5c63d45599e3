import { UPLOAD_LIMITS } from '@maklumat/files';
import { cleanText } from '@maklumat/standards';
import { readUploadForm } from './read-upload-form';

/** A form that arrived when its sender was not signed in any more: to be shown, and sent again after signing in. */
export type UnsentForm = {
  /** Every text as it came, in the order of the page; never a password. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Names of the files that came with it. A page cannot hold files: they have to be chosen again. */
  readonly fileNames: readonly string[];
};

const SECRET = /sandi|password/i;
/** Files are not taken from who is not signed in: their names are read, their bytes are let go as they come. */
const NO_FILES = { ...UPLOAD_LIMITS, maxFileBytes: 0 };

/** What a request brought, or null when it brought nothing that could be sent again. */
export async function readUnsentForm(request: Request): Promise<UnsentForm | null> {
  const { fields, refusals } = await readUploadForm(request, NO_FILES);
  const texts = [...fields]
    .filter(([name, value]) => value !== '' && !SECRET.test(name))
    .map(([name, value]) => ({ name, value: cleanText(value) }));
  if (texts.length === 0) return null;
  const fileNames = refusals.flatMap(({ field, name, refusal }) =>
    field === null || name === null || refusal.code === 'file-empty' ? [] : [name],
  );
  return { fields: texts, fileNames };
}
