import { Slug } from '@maklumat/standards';
import { Exclusion, InformationEntry } from '@maklumat/public-information';
import { z } from 'zod';

const Text = z.string().min(1).max(2000);
const Texts = z.array(Text).min(1);

/** Words that any agency's people and citizens might write. */
export const DemoWords = z.strictObject({
  /** Answers that end the matter. */
  answers: Texts,
  /** What is asked of the citizen. */
  questions: Texts,
  /** Why something is closed or handed on. */
  reasons: Texts,
  /** Notes and dispositions that stay inside. */
  notes: Texts,
  /** What a citizen sends after being asked, or adds. */
  completions: Texts,
  /** A citizen who is not content with an answer. */
  objections: Texts,
  /** A citizen who is. */
  thanks: Texts,
  /**
   * Words that fit one question or input alone, by its id, by `<transition>.<input>`, or by either after
   * `<workflow>/`; the most exact name wins. Where there are none, the words above do.
   */
  named: z.record(z.string(), Texts).optional(),
});
export type DemoWords = z.infer<typeof DemoWords>;

/** The words for the first of several names that there are any for; null for none. */
export function namedWords(
  { named = {} }: DemoWords,
  workflow: string,
  names: readonly string[],
): readonly string[] | null {
  for (const name of names) {
    const found = named[`${workflow}/${name}`] ?? named[name];
    if (found !== undefined) return found;
  }
  return null;
}

/** An example question with its answer. */
const DemoAnswer = z.strictObject({
  question: z.string().min(1).max(300),
  answer: z.string().min(1).max(5000),
  keywords: z.string().max(300).default(''),
  /** Slug of a service of the agency; null: none. */
  service: Slug.nullable().default(null),
  unit: Slug,
  /** Days from the first load until it ends; negative: it has ended. */
  endsInDays: z.int().min(-400).max(800).default(365),
  /** `proposed`: it waits for somebody to approve it. */
  state: z.enum(['published', 'proposed']).default('published'),
});
export type DemoAnswer = z.infer<typeof DemoAnswer>;
/** An entry of the public information list; what is left out is filled in for all alike. */
export const DemoInformation = z.strictObject({
  ...InformationEntry.omit({ file: true, exclusion: true, link: true }).shape,
  exclusion: Exclusion.nullable().default(null),
  /** Left as a draft that waits for approval. */
  draft: z.boolean().default(false),
  file: z
    .strictObject({ name: z.string().min(5).max(100), text: Text })
    .nullable()
    .default(null),
});
export type DemoInformation = z.infer<typeof DemoInformation>;

/** Example units, people and reports of one agency: db/demo/<tenant>.yaml. */
export const DemoFile = z.strictObject({
  /** The prefix keeps an example from taking the name of a unit the agency may publish one day. */
  units: z.array(
    z.strictObject({
      slug: Slug.regex(/^contoh-/, 'the slug of an example unit begins with "contoh-"'),
      name: z.string().min(1).max(200),
      shortName: z.string().min(1).max(60),
    }),
  ),
  people: z.array(
    z.strictObject({
      name: z.string().min(1).max(120),
      signIn: z.string().min(3).max(100),
      role: Slug,
      unit: Slug.nullable().default(null),
    }),
  ),
  citizens: Texts,
  places: Texts,
  /** By workflow: what citizens bring. */
  reports: z.record(Slug, Texts),
  cases: z.int().min(0).max(500).default(60),
  /** Questions with answers, as people would have proposed and approved them. */
  answers: z.array(DemoAnswer).default([]),
  /** Entries of the public information list; a file is a small table. */
  information: z.array(DemoInformation).default([]),
});
export type DemoFile = z.infer<typeof DemoFile>;
