import { chatParts, readChat, whoReports, type ChatMessage, type ChatPart } from '@maklumat/cases';
import type { PastedForm, RecordingForm } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { readLocalMoment } from '../../format/local-moment';
import { typedText, type Typed } from '../../http/parse-form';
import { textOf } from '../../i18n/create-i18n';
import { questionField } from './read-recording';

/** What a pasted chat was read as; null parts are what it does not tell. */
export type ChatReading =
  | { readonly isRead: false }
  | {
      readonly isRead: true;
      readonly senders: readonly { readonly name: string; readonly count: number }[];
      /** Senders that were told to be the service itself. */
      readonly service: readonly string[];
      /** Null where an official has to say who reports; then nothing was filled in. */
      readonly reporter: string | null;
      /** When the reporter wrote first. */
      readonly first: string | null;
      /** Names of the files the reporter sent; null for one without its name. */
      readonly media: readonly (string | null)[];
      /** Something the official had written stands where the chat's words would be. */
      readonly isKept: boolean;
      readonly before: string;
    };

/** More of a first line is no title any more. */
const LONGEST_TITLE = 120;

/** Says of a chat that it was read, as {@link readMark} writes it; so that none is saved unread. */
export const READ_FIELD = 'terbaca';

/** What was read, and who the reporter was: another chat, or another reporter, has another mark. */
export function readMark(typed: Typed, reporter: string | null): string {
  return `${String(typedText(typed, 'percakapan').trim().length)} ${reporter ?? ''}`.trim();
}

/**
 * Whether the chat of a sent form is to be read: by the button, or because the form would be saved without what was pasted, or
 * with another reporter than was chosen last.
 */
export function asksToRead(typed: Typed): boolean {
  if (typedText(typed, 'percakapan').trim() === '') return false;
  const reporter = typedText(typed, 'pelapor') || null;
  return typedText(typed, 'baca') !== '' || typedText(typed, READ_FIELD) !== readMark(typed, reporter);
}

/**
 * The form filled in from its pasted chat: who wrote, and what. What the official wrote by hand is not replaced; what an earlier
 * reading filled in is. A chat that cannot be read leaves the form as it was, and so does one of which it is not clear who reports.
 */
export function readPasted(
  form: PastedForm,
  typed: Typed,
  zone: Zone,
  now: Date,
): { typed: Typed; chat: ChatReading } {
  const chat = readChat(typedText(typed, 'percakapan'), dayInZone(now, zone));
  if (chat === null) return { typed, chat: { isRead: false } };
  const parts = chatParts(chat);
  const { service, reporter } = whoReports(parts, form.itself);
  const by = (name: string | null) => parts.find(({ sender }) => sender === name);
  const part = by(typedText(typed, 'pelapor')) ?? by(reporter);
  const reading = {
    isRead: true as const,
    senders: parts.map(({ sender, messages }) => ({ name: sender, count: messages.length })),
    service,
    before: chat.before,
  };
  if (part === undefined) {
    const unknown = { reporter: null, first: null, media: [], isKept: false };
    return { typed: { ...typed, jalur: ['whatsapp'], pelapor: [''] }, chat: { ...reading, ...unknown } };
  }
  const { filled, isKept } = fillIn(form, typed, parts, part);
  const first = readLocalMoment(part.firstDay, part.firstClock, zone)?.toISOString() ?? null;
  return {
    typed: {
      ...{ ...typed, ...filled, ...cameAt(part, first, now) },
      ...{ jalur: ['whatsapp'], pelapor: [part.sender] },
    },
    chat: {
      ...reading,
      reporter: part.sender,
      first,
      media: part.messages.flatMap(({ media }) => media),
      isKept,
    },
  };
}

/** The fields that one person's messages fill in, but those that hold words of the official's own. */
function fillIn(
  form: RecordingForm,
  typed: Typed,
  parts: readonly ChatPart[],
  part: ChatPart,
): { filled: Record<string, string[]>; isKept: boolean } {
  const fillings = parts.map((one) => fillingOf(form, one));
  const filling = Object.entries(fillingOf(form, part));
  const isOpen = ([name]: [string, string]): boolean => {
    const written = typedText(typed, name).trim();
    return written === '' || fillings.some((one) => one[name] === written);
  };
  const open = filling.filter(isOpen).map(([name, words]): [string, string[]] => [name, [words]]);
  return { filled: Object.fromEntries(open), isKept: !filling.every(isOpen) };
}

/** The report came with its first message: from then on its time counts. Nothing for what cannot be read or has not come. */
function cameAt({ firstDay, firstClock }: ChatPart, first: string | null, now: Date): Typed {
  return first === null || Date.parse(first) > now.getTime()
    ? {}
    : { tanggal: [firstDay], jam: [firstClock] };
}

/** Fields of the form, as one person's messages fill them in. */
function fillingOf(form: RecordingForm, { sender, phone, messages }: ChatPart): Record<string, string> {
  const asked =
    form.questions.find(({ id, kind }) => id === form.titleQuestion && kind === 'long-text') ??
    form.questions.find(({ kind }) => kind === 'long-text');
  const words = messages.map(wordsOf).filter((text) => text !== '');
  const title = form.questions.find(({ id, kind }) => id === form.titleQuestion && kind === 'short-text');
  return {
    nama: phone === null ? sender : '',
    telepon: phone ?? '',
    ...(title === undefined ? {} : { [questionField(title.id)]: firstWords(messages, title.maxLength) }),
    ...(asked === undefined ? {} : { [questionField(asked.id)]: words.join('\n') }),
  };
}

/** The first line somebody wrote, as a title. */
function firstWords(messages: readonly ChatMessage[], most: number): string {
  const line = messages.flatMap(({ text }) => text.split('\n')).find((one) => one.trim() !== '') ?? '';
  return Array.from(line.trim()).slice(0, Math.min(most, LONGEST_TITLE)).join('').trimEnd();
}

/** A message as it stands in the report; where a file was, or what was taken back, is said. */
function wordsOf({ text, media, deleted }: ChatMessage): string {
  const t = textOf('id', 'chat');
  const files = media.map((name) => (name === null ? t('attached-unnamed') : t('attached', { name })));
  return [...(deleted ? [t('deleted')] : []), text, ...files].filter((line) => line !== '').join('\n');
}
