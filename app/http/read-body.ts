import { cleanText } from '@maklumat/standards';

/** A form as it was sent: texts and files by field, each in the order they came. */
export type FormBody =
  | {
      readonly ok: true;
      readonly texts: ReadonlyMap<string, readonly string[]>;
      readonly files: ReadonlyMap<string, readonly File[]>;
    }
  | { readonly ok: false; readonly code: 'form-too-large' | 'form-unreadable' };

const MOST_FIELDS = 500;

/**
 * Reads a form, urlencoded or multipart. A body longer than allowed is not read to its end.
 *
 * @param maxBytes longest body, also when the request does not say its length
 */
export async function readBody(request: Request, maxBytes: number): Promise<FormBody> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return unreadable();
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes)
    return { ok: false, code: 'form-too-large' };
  const bytes = await readUpTo(request, maxBytes);
  if (bytes === null) return { ok: false, code: 'form-too-large' };
  try {
    return sorted(await new Response(bytes, { headers: { 'Content-Type': type } }).formData());
  } catch {
    return unreadable(); // a boundary that is none, a part without a name
  }
}

function unreadable(): FormBody {
  return { ok: false, code: 'form-unreadable' };
}

async function readUpTo(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    const chunk = part.value as Uint8Array;
    length += chunk.length;
    if (length > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

function sorted(form: FormData): FormBody {
  const texts = new Map<string, string[]>();
  const files = new Map<string, File[]>();
  let fields = 0;
  for (const [name, value] of form) {
    fields += 1;
    if (fields > MOST_FIELDS) return { ok: false, code: 'form-too-large' };
    if (value === '') continue; // nothing was typed, or no file chosen
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), cleanText(value)]);
    else if (value.size > 0) files.set(name, [...(files.get(name) ?? []), value]);
  }
  return { ok: true, texts, files };
}
