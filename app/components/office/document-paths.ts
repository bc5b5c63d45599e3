import { casePath } from './queue-views';

/** Address of a document to be made of a case, or of one of its forms (`/cetak`, `.pdf`). */
export function documentPath(number: string, document: string, form = ''): string {
  return `${casePath(number)}/dokumen/${document}${form}`;
}

/** Address of an issued document (`/cetak`, `.pdf`). */
export function issuedPath(number: string, sequence: number, form: '/cetak' | '.pdf'): string {
  return `${casePath(number)}/surat/${String(sequence)}${form}`;
}
