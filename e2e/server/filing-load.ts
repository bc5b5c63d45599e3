import { fillForm, readReceipt, sendForm, type FilledForm, type Receipt } from './http-citizen';

/** How somebody sends the form: once, twice at the same time, or without waiting for the first answer. */
const MANNERS = ['once', 'twice', 'impatient'] as const;
type Manner = (typeof MANNERS)[number];

/** The forms that are filled in. */
export type Form = { agency: string; workflow: string };

/** Citizens who fill in and send one form after another, all at once, whatever happens to the product meanwhile. */
export class FilingLoad {
  /** What citizens have in hand: number and code, in the order they came. */
  readonly receipts: Receipt[] = [];
  /** How often each status was answered; `null` where no answer came. */
  readonly statuses = new Map<number | null, number>();
  private readonly origin: string;
  private readonly citizens: Promise<void>[];
  private isOver = false;
  private waiting: { from: number; tell: () => void }[] = [];

  constructor(origin: string, forms: readonly Form[], citizens: number) {
    this.origin = origin;
    this.citizens = Array.from({ length: citizens }, async (_, index) => {
      const form = forms[index % forms.length];
      if (form !== undefined) await this.keepFiling(form, index);
    });
  }

  /** Waits for this many more receipts, and then for the next form that is being sent. */
  async nextSending(moreReceipts: number): Promise<void> {
    const from = this.receipts.length + moreReceipts;
    const sending = new Promise<void>((resolve) => this.waiting.push({ from, tell: resolve }));
    // A citizen who failed is the reason why nothing is sent any more.
    await Promise.race([sending, Promise.all(this.citizens)]);
  }

  /** Everybody ends the form at hand. @throws {Error} of the first citizen who could not */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.citizens);
  }

  private async keepFiling(form: Form, citizen: number): Promise<void> {
    for (let round = citizen; !this.isOver; round += 1) {
      const withPhoto = round % 4 === 0;
      const filled = await fillForm(this.origin, form, {
        withPhoto,
        listener: ({ status }) => this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1),
      });
      const receipt = await this.send(filled, MANNERS[round % MANNERS.length] ?? 'once');
      this.receipts.push(receipt);
    }
  }

  private async send(form: FilledForm, manner: Manner): Promise<Receipt> {
    const due = this.waiting.filter(({ from }) => from <= this.receipts.length);
    this.waiting = this.waiting.filter((one) => !due.includes(one));
    for (const { tell } of due) tell();
    if (manner === 'impatient') await form.browser.postAndLeave(form.path, new URLSearchParams(), 10);
    const paths = await Promise.all([sendForm(form), ...(manner === 'twice' ? [sendForm(form)] : [])]);
    const receipts = await Promise.all(paths.map((path) => readReceipt(form, path)));
    const [first, second = first] = receipts;
    if (first === undefined || second?.number !== first.number || second.code !== first.code)
      throw new Error(`One form got two receipts: ${JSON.stringify(receipts)}`);
    return first;
  }
}
