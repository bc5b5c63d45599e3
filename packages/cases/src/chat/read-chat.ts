import type { PlainDate } from '@maklumat/calendar';
import { daysOf } from './date-order';
import { isSystemText, messageBody, type MessageBody } from './message-body';
import { messageHead, plainLine, type MessageHead } from './message-head';

/** One message of a pasted chat, when it came by the clock of the phone it was exported from. */
export type ChatMessage = MessageBody & {
  readonly day: PlainDate;
  /** `08:41`. */
  readonly clock: string;
  readonly sender: string;
};

/** A chat as somebody pasted it. */
export type Chat = {
  readonly messages: readonly ChatMessage[];
  /** Lines before the first message: a copy that began in the middle of one. */
  readonly before: string;
};

/** What one person wrote in a chat. */
export type ChatPart = {
  readonly sender: string;
  /** The telephone number, for somebody the exporting phone had no name of. */
  readonly phone: string | null;
  readonly firstDay: PlainDate;
  readonly firstClock: string;
  readonly messages: readonly ChatMessage[];
};

/**
 * Reads a chat exported or copied from WhatsApp: Android, iPhone and browser, in Indonesian and English. Lines of the program
 * itself are left out; what is written over several lines is one message.
 *
 * @param today the agency's own day; no message is later
 * @returns null where no line begins a message, or the dates are none
 */
export function readChat(pasted: string, today: PlainDate): Chat | null {
  const found: { head: MessageHead; lines: string[] }[] = [];
  const before: string[] = [];
  for (const raw of pasted.split(/\r\n|\r|\n/)) {
    const line = plainLine(raw);
    const head = messageHead(line);
    if (head !== null) found.push({ head, lines: [head.text] });
    else (found.at(-1)?.lines ?? before).push(line);
  }
  if (found.length === 0) return null;
  const days = daysOf(
    found.map(({ head }) => head),
    today,
  );
  if (days === null) return null;
  const messages = found.flatMap(({ head, lines }, index): ChatMessage[] => {
    const { sender } = head;
    if (sender === null || isSystemText(lines[0] ?? '')) return [];
    return [{ ...messageBody(lines), day: days[index] ?? today, clock: clockOf(head), sender }];
  });
  return messages.length === 0 ? null : { messages, before: before.join('\n').trim() };
}

/** What each person wrote, in the order in which they came in. */
export function chatParts({ messages }: Chat): ChatPart[] {
  const senders = [...new Set(messages.map(({ sender }) => sender))];
  return senders.flatMap((sender): ChatPart[] => {
    const own = messages.filter((message) => message.sender === sender);
    const [first] = own;
    if (first === undefined) return [];
    return [{ sender, phone: phoneOf(sender), firstDay: first.day, firstClock: first.clock, messages: own }];
  });
}

const PHONE = /^\+?\d[\d\s().-]{7,20}$/;

function phoneOf(sender: string): string | null {
  return PHONE.test(sender) ? sender : null;
}

function clockOf({ hour, minute }: MessageHead): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
