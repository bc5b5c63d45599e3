/** What one person does with one form: what is filled in, by the words that stand beside the field. */
export type Step = {
  /** Sign-in name before the agency's, or the citizen. */
  who: string;
  /** Words on the link that opens the form, and on the button that sends it. */
  act: string;
  /** Text fields by their label. */
  write?: Readonly<Record<string, string>>;
  /** Days by their label, as `2026-03-02`. */
  days?: Readonly<Record<string, string>>;
  /** Radio buttons and boxes by their label. */
  check?: readonly string[];
  /** Whether a scan goes with it. */
  scan?: true;
  /** Choice lists by their label; what is chosen. */
  select?: Readonly<Record<string, string>>;
  /** The status the citizen reads afterwards. */
  status: string;
  /** It opened a case of its own: the way goes on there, whose status this is. */
  opens?: string;
  /** It is open only once the product has seen that a limit passed. */
  byTime?: boolean;
};

/** The whole way of one case through one agency's own procedure. */
export type Procedure = {
  agency: string;
  workflow: string;
  /** Which of the workflow's ways it takes, where there is more than one here. */
  way?: string;
  /** How a citizen begins; null where an official writes it down at the desk. */
  filing: { act: string; pages: readonly Readonly<Record<string, string>>[]; identity: string | null } | null;
  /** The service whose page it begins on; without one it begins where all forms are. */
  service?: string;
  /** Walked once, without JavaScript: another way through forms that are walked both ways elsewhere. */
  once?: boolean;
  /** What an official writes down, by the words beside each field; and chooses from lists. */
  recorded?: Readonly<Record<string, string>>;
  recordedChoices?: Readonly<Record<string, string>>;
  /** How many days before today it reached the official who writes it down; today without it. */
  daysAgo?: number;
  firstStatus: string;
  /** An official who works there and whose role may not take the first step. */
  powerless: string | null;
  steps: readonly Step[];
};

/** The answer of a question that is one of several choices. */
export const CHOSEN = '(•)';

/** The answer of a page that asks for a scan. */
export const SCANNED = '(scan)';

/** The last step of every case that may be rated. */
export const RATED = { who: 'citizen', act: 'Nilai penanganan', check: ['Ya', '4 – Sangat baik'] } as const;
