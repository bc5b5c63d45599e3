import type { AuditAsked } from '@maklumat/operations';

/** Longest subject that is looked for; the rest is cut. */
const MAX_SUBJECT = 100;

/** What is wrong with a search of the audit log: a field whose text is no day, or days in the wrong order. */
export type AuditSearchFault = {
  readonly field: 'dari' | 'sampai';
  readonly fault: 'dari' | 'sampai' | 'order';
};

/** The fields of the search as they were typed; empty for none. */
export type AuditTyped = Readonly<Record<'orang' | 'tindakan' | 'objek' | 'dari' | 'sampai', string>>;

/** What an address asks of the audit log. A day that is none, or days in the wrong order, leave the days open. */
export function auditAskedOf(url: URL): {
  asked: AuditAsked;
  typed: AuditTyped;
  fault: AuditSearchFault | null;
} {
  const typed = {
    ...{ orang: textOf(url, 'orang'), tindakan: textOf(url, 'tindakan'), objek: textOf(url, 'objek') },
    ...{ dari: textOf(url, 'dari'), sampai: textOf(url, 'sampai') },
  };
  const fault = faultOf(typed);
  const days = fault === null ? typed : { dari: '', sampai: '' };
  const asked = {
    person: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed.orang) ? typed.orang : null,
    action: given(typed.tindakan),
    subject: given(typed.objek),
    from: given(days.dari),
    until: given(days.sampai),
  };
  return { asked, typed, fault };
}

/** The search as an address carries it: what was filled in, and nothing else. */
export function auditQuery(typed: AuditTyped): URLSearchParams {
  return new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''));
}

function faultOf({ dari, sampai }: AuditTyped): AuditSearchFault | null {
  if (dari !== '' && !isDay(dari)) return { field: 'dari', fault: 'dari' };
  if (sampai !== '' && !isDay(sampai)) return { field: 'sampai', fault: 'sampai' };
  return dari !== '' && sampai !== '' && dari > sampai ? { field: 'dari', fault: 'order' } : null;
}

/** Whether it is a day of the calendar, as date fields send it. */
function isDay(text: string): boolean {
  const at = /^(19|20)\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function textOf(url: URL, name: string): string {
  return (url.searchParams.get(name) ?? '').replaceAll('\u0000', '').trim().slice(0, MAX_SUBJECT);
}

function given(text: string): string | null {
  return text === '' ? null : text;
}
