import type { TenantTx } from '@maklumat/db';
import { readRoles } from '../office/role-names';
import type { AnswerDraft } from './answer-draft';

/** What the lists and the search know of words that become public. @internal */
export function publishedWords({ question, answer, keywords, service, validUntil }: AnswerDraft) {
  return {
    ...{ validUntil, service },
    ...{ searchHead: `${question} ${keywords}`.trim(), searchText: `${question} ${keywords} ${answer}` },
  };
}

/** Slugs of the roles that write questions with answers, and of those that approve them. @internal */
export async function readRoleSlugs(
  tx: TenantTx,
): Promise<{ readonly writers: ReadonlySet<string>; readonly approvers: ReadonlySet<string> }> {
  const roles = [...(await readRoles(tx)).values()];
  const having = (part: 'writes' | 'approves'): ReadonlySet<string> =>
    new Set(roles.filter((role) => role[part].includes('question-answers')).map(({ slug }) => slug));
  return { writers: having('writes'), approvers: having('approves') };
}
