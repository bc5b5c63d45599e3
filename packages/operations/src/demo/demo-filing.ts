import { formFor, type Channel, type FormQuestion, type Identity } from '@maklumat/workflow';
import type { CaseContact } from '../cases/case-contact';
import type { Filing } from '../cases/file-case';
import { namedWords } from './demo-file';
import type { DemoPlan, DemoStage } from './walk-demo-case';
import type { Random } from './seeded-random';

const LONGEST_TITLE = 80;

/** What a made-up citizen brings: on the web, or through one of the doors an official writes down. */
export function demoFiling(stage: DemoStage, plan: DemoPlan, random: Random): Filing {
  const { definition, file, members } = stage;
  const report = random.pick(file.reports[definition.slug] ?? [definition.name.id]);
  const clerk = members.find(({ role }) => definition.roles.some((one) => one.role === role && one.records));
  const { web, recorded } = definition.doors;
  const door =
    clerk !== undefined && recorded.length > 0 && (!web || random.chance(0.25))
      ? random.pick(recorded)
      : null;
  const channel = door ?? 'web';
  const identity = identityOf(definition.doors.identities, random);
  return {
    workflow: definition.slug,
    submissionId: plan.submissionId,
    channel,
    identity,
    actor:
      door === null || clerk === undefined
        ? { kind: 'citizen' }
        : { kind: 'official', userId: clerk.userId, role: clerk.role, unit: clerk.unit },
    title: shortened(report),
    ...answersOf(report, channel, stage, plan, random),
    fileIds: [],
    contact: identity === 'anonymous' ? null : contactOf(stage, random),
    reachedAt: plan.receivedAt,
    originalNumber:
      door?.startsWith('lapor') === true ? String(Math.floor(random.between(8_000_000, 9_999_999))) : null,
    internalNote: null,
    example: true,
  };
}

function answersOf(
  report: string,
  channel: Channel,
  stage: DemoStage,
  plan: DemoPlan,
  random: Random,
): Pick<Filing, 'texts' | 'choices'> {
  const { title, questions } = formFor(stage.definition.form, channel);
  const texts = questions.flatMap((question) => {
    const text = answerTo(question, question.id === title ? report : null, stage, plan, random);
    return text === null ? [] : [{ field: question.id, text }];
  });
  const chosen = questions.flatMap(({ id, options }) =>
    options.length === 0 ? [] : [[id, random.pick(options).id] as const],
  );
  return { texts, choices: Object.fromEntries(chosen) };
}

function answerTo(
  { id, kind, required }: FormQuestion,
  report: string | null,
  { definition, file, words }: DemoStage,
  { receivedAt }: DemoPlan,
  random: Random,
): string | null {
  if (report !== null) return report;
  if (!required && random.chance(0.3)) return null;
  switch (kind) {
    case 'long-text':
    case 'short-text': {
      const own = namedWords(words, definition.slug, [id]);
      // Words of another question would be nonsense here.
      if (own === null && !required) return null;
      return random.pick(own ?? words.completions);
    }
    case 'place':
      return random.pick(file.places);
    case 'date':
      return new Date(receivedAt.getTime() - 86_400_000).toISOString().slice(0, 10);
    case 'choice':
    case 'files':
    case 'contact':
      return null;
  }
}

function identityOf(offered: readonly Identity[], random: Random): Identity {
  const unusual = offered.filter((identity) => identity !== 'named');
  return unusual.length > 0 && random.chance(0.25) ? random.pick(unusual) : (offered[0] ?? 'named');
}

/** Numbers that no operator gives out. */
function contactOf({ file }: DemoStage, random: Random): CaseContact {
  const number = String(Math.floor(random.between(0, 10_000))).padStart(4, '0');
  return { name: random.pick(file.citizens), phone: `0812 0000 ${number}`, email: null, address: null };
}

function shortened(report: string): string {
  if (report.length <= LONGEST_TITLE) return report;
  const cut = report.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
