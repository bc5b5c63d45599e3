import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { shownFileName, UPLOAD_LIMITS, type UploadLimits, type UploadRefusal } from '@maklumat/files';

/** A whole file as it came; what it is says `inspectUpload`. */
export type UploadedFile = {
  /** Name of the form's field. */
  readonly field: string;
  /** The sender's own name for it, fit to be shown; may be empty. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** What was not taken; without field and name it concerns the form as a whole. */
export type RefusedUpload = {
  readonly field: string | null;
  readonly name: string | null;
  readonly refusal: UploadRefusal;
};

/** A form with files. Whatever was refused, the texts that came before it are all here. */
export type UploadForm = {
  readonly fields: URLSearchParams;
  readonly files: readonly UploadedFile[];
  readonly refusals: readonly RefusedUpload[];
};

/** Limits of a form with files. */
export type FormLimits = UploadLimits & { readonly maxFieldBytes?: number };

type Incoming = { field: string; name: string; size: number; chunks: Buffer[]; whole: boolean };
type Reading = { fields: URLSearchParams; incoming: Incoming[]; refusals: RefusedUpload[] };
type Outcome = 'whole' | 'too-big' | 'broken';

/** Longest text of a form, unless its page expects more. */
const MAX_FIELD_BYTES = 128 * 1024;
const MAX_PARTS = 200;

/**
 * Reads a form with or without files as it arrives, never more of it than the limits allow: a file that is too big
 * is not kept while the rest is read on; a form that is too big is not read on. Nothing is thrown for what a
 * sender did.
 *
 * In the page, texts stand before files, so that they are read even when a file is endless.
 */
export async function readUploadForm(
  request: Request,
  limits: FormLimits = UPLOAD_LIMITS,
): Promise<UploadForm> {
  const reading: Reading = { fields: new URLSearchParams(), incoming: [], refusals: [] };
  const parser = openParser(request.headers.get('Content-Type'), reading, limits);
  const outcome =
    parser === null || request.body === null ? 'broken' : await feed(request.body, parser, limits);
  if (outcome !== 'whole') reading.refusals.push(unfinished(reading.incoming, outcome, limits));
  return finishedForm(reading, limits);
}

/** Null when the request is no form, or says nothing about where its parts begin. */
function openParser(contentType: string | null, reading: Reading, limits: FormLimits): BusboyInstance | null {
  const fieldSize = limits.maxFieldBytes ?? MAX_FIELD_BYTES;
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType ?? '' },
      limits: { fieldSize, parts: MAX_PARTS, fields: MAX_PARTS, headerPairs: 20 },
    });
    parser.on('field', (name, value, _nameCut, valueCut) => {
      reading.fields.append(name, value);
      if (valueCut) reading.refusals.push({ field: name, name: null, refusal: tooBig(fieldSize) });
    });
    parser.on('file', (field, stream, name) => receive(reading, field, name, stream, limits));
    return parser;
  } catch {
    return null;
  }
}

function receive(
  { incoming }: Reading,
  field: string,
  // The parser's types promise a name; an empty file field has none.
  name: string | undefined,
  stream: BusboyFileStream,
  { maxFileBytes }: UploadLimits,
): void {
  const file: Incoming = { field, name: shownFileName(name ?? ''), size: 0, chunks: [], whole: false };
  incoming.push(file);
  stream.on('data', (chunk: Buffer) => {
    file.size += chunk.length;
    if (file.size <= maxFileBytes) file.chunks.push(chunk);
    else file.chunks = [];
  });
  stream.on('end', () => {
    file.whole = true;
  });
  // That the body broke off is told by the parser; a stream nobody listens to would end the process.
  stream.on('error', () => undefined);
}

async function feed(
  body: ReadableStream<Uint8Array>,
  parser: BusboyInstance,
  { maxRequestBytes }: UploadLimits,
): Promise<Outcome> {
  const settled = new Promise<Outcome>((resolve) => {
    parser.once('finish', () => resolve('whole'));
    parser.on('error', () => resolve('broken'));
  });
  const reader = body.getReader();
  try {
    let total = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.byteLength;
      if (total > maxRequestBytes) return 'too-big';
      const written = new Promise<null>((resolve) => parser.write(Buffer.from(value), () => resolve(null)));
      if ((await Promise.race([written, settled])) === 'broken') return 'broken';
    }
    parser.end();
    return await settled;
  } catch {
    return 'broken';
  } finally {
    // Not cancelled: that would close the connection before the answer is out.
    reader.releaseLock();
  }
}

/** Why the form was not read to its end, told of the file that was arriving then. */
function unfinished(incoming: readonly Incoming[], outcome: Outcome, limits: UploadLimits): RefusedUpload {
  const last = incoming.at(-1);
  const refusal: UploadRefusal =
    outcome === 'too-big' ? tooBig(limits.maxRequestBytes) : { code: 'form-unreadable' };
  return last === undefined || last.whole
    ? { field: null, name: null, refusal }
    : { field: last.field, name: last.name, refusal };
}

function finishedForm({ fields, incoming, refusals }: Reading, limits: UploadLimits): UploadForm {
  const chosen = incoming.filter(({ whole, name, size }) => whole && (name !== '' || size > 0));
  const files: UploadedFile[] = [];
  const refused: RefusedUpload[] = [];
  for (const [index, { field, name, size, chunks }] of chosen.entries()) {
    const refusal = refusalOf(index, size, limits);
    if (refusal === null) files.push({ field, name, bytes: Buffer.concat(chunks) });
    else refused.push({ field, name, refusal });
  }
  return { fields, files, refusals: [...refused, ...refusals] };
}

function refusalOf(index: number, size: number, limits: UploadLimits): UploadRefusal | null {
  if (index >= limits.maxFiles) return { code: 'too-many-files', limit: limits.maxFiles };
  if (size > limits.maxFileBytes) return { code: 'file-too-big', limitBytes: limits.maxFileBytes };
  return size === 0 ? { code: 'file-empty' } : null;
}

function tooBig(limitBytes: number): UploadRefusal {
  return { code: 'request-too-big', limitBytes };
}
