import { chatParts, readChat, type ChatMessage, type ChatPart } from '@maklumat/cases';
import type { RecordingForm } from '@maklumat/operations';
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
      readonly reporter: string;
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

/** Whether a sent form asks to have its chat read: with the button, and with something pasted. */
export function asksToRead(typed: Typed): boolean {
  return typedText(typed, 'baca') !== '' && typedText(typed, 'percakapan').trim() !== '';
}

/**
 * The form filled in from its pasted chat: who wrote, and what. What the official wrote by hand is not replaced; what an earlier
 * reading filled in is. A chat that cannot be read leaves the form as it was.
 */
export function readPasted(
  form: RecordingForm,
  typed: Typed,
  zone: Zone,
  now: Date,
): { typed: Typed; chat: ChatReading } {
  const chat = readChat(typedText(typed, 'percakapan'), dayInZone(now, zone));
  const parts = chat === null ? [] : chatParts(chat);
  const part = parts.find(({ sender }) => sender === typedText(typed, 'pelapor')) ?? parts[0];
  if (chat === null || part === undefined) return { typed, chat: { isRead: false } };
  const fillings = parts.map((one) => fillingOf(form, one));
  const filling = Object.entries(fillingOf(form, part));
  const isOpen = ([name]: [string, string]): boolean => {
    const written = typedText(typed, name).trim();
    return written === '' || fillings.some((one) => one[name] === written);
  };
  const filled: [string, string[]][] = filling.filter(isOpen).map(([name, words]) => [name, [words]]);
  const reading: ChatReading = {
    isRead: true,
    senders: parts.map(({ sender, messages }) => ({ name: sender, count: messages.length })),
    reporter: part.sender,
    first: readLocalMoment(part.firstDay, part.firstClock, zone)?.toISOString() ?? null,
    media: part.messages.flatMap(({ media }) => media),
    isKept: !filling.every(isOpen),
    before: chat.before,
  };
  return {
    typed: {
      ...typed,
      ...Object.fromEntries(filled),
      ...cameAt(part, reading, now),
      jalur: ['whatsapp'],
      pelapor: [part.sender],
    },
    chat: reading,
  };
}

/** The report came with its first message: from then on its time counts. Nothing for what cannot be read or has not come. */
function cameAt(
  { firstDay, firstClock }: ChatPart,
  { first }: { readonly first: string | null },
  now: Date,
): Typed {
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
