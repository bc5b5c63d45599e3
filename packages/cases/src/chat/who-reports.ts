import type { ChatPart } from './read-chat';

/** What a service is called in a chat and what it writes by itself, from its own standard and workflow. */
export type ServiceInChat = {
  /** Names of the service, its agency and its unit, as printed. */
  readonly names: readonly string[];
  /** Telephone numbers it publishes, in any spelling. */
  readonly numbers: readonly string[];
  /** Sentences it answers with by itself; places for values stand in braces. */
  readonly sentences: readonly string[];
};

/** Who in a chat wrote for the service, and who reports; the latter is null where that cannot be told. */
export type ChatRoles = { readonly service: readonly string[]; readonly reporter: string | null };

/** Words around a name that tell an office from a person, and those which programs call the phone's owner. */
const OFFICE_WORDS = new Set(
  'admin administrator operator petugas tim team humas layanan pelayanan pengaduan aduan laporan resmi official cs hotline call center centre bot info whatsapp wa kota kabupaten provinsi pemerintah dinas anda you'.split(
    ' ',
  ),
);
/** Words that stand before anybody's name. */
const FORMS_OF_ADDRESS = new Set('bapak bpk pak ibu bu mas mbak kak bang'.split(' '));
/** Less of a sentence might be anybody's. */
const SHORTEST_SENTENCE = 20;

/**
 * Tells the service from the reporter: its published number, a name made of its own words alone, or a sentence that it sends by
 * itself. Who wrote first says nothing: a service greets. With none or several others left nobody is the reporter, and a
 * person has to say who is.
 */
export function whoReports(parts: readonly ChatPart[], itself: ServiceInChat): ChatRoles {
  const isOwn = ownSender(itself);
  const service = parts.filter(isOwn).map(({ sender }) => sender);
  const others = parts.filter((part) => !isOwn(part));
  return { service, reporter: others.length === 1 ? (others[0]?.sender ?? null) : null };
}

function ownSender({ names, numbers, sentences }: ServiceInChat): (part: ChatPart) => boolean {
  const own = new Set(names.flatMap(wordsOf));
  const phones = new Set(numbers.map(phoneKey));
  const written = sentences
    .flatMap((sentence) => sentence.split(/\{[^}]*\}/))
    .map(plain)
    .filter((piece) => piece.length >= SHORTEST_SENTENCE);
  return ({ sender, phone, messages }) => {
    if (phone !== null && phones.has(phoneKey(phone))) return true;
    const telling = wordsOf(sender).filter((word) => !FORMS_OF_ADDRESS.has(word));
    if (telling.length > 0 && telling.every((word) => own.has(word) || OFFICE_WORDS.has(word))) return true;
    return messages.some(({ text }) => written.some((piece) => plain(text).includes(piece)));
  };
}

/** Words of a name that hold a letter; `Wadul Aladin 1` is called as `Wadul Aladin` is. */
function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /\p{L}/u.test(word));
}

/** One form for one telephone: +62 812…, 62812… and 0812… are the same. */
function phoneKey(phone: string): string {
  return phone.replaceAll(/\D/gu, '').replace(/^(?:62|0)/u, '');
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
