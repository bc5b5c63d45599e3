import { newId } from '@maklumat/db';
import * as operations from '../index';
import type { Trial } from './trials';
import { draftOf, type Agency } from './two-agencies';

/** A proposal, sent for the first time. */
function proposal(code: string | null, from: string | null): operations.AnswerProposal {
  const draft = draftOf('contoh');
  return { submissionId: newId(), code, expected: code === null ? null : 1, from, draft, confirmed: [] };
}

function call(workflow: string, entry: string | null): operations.Call {
  return {
    ...{ workflow, submissionId: newId(), answers: { report: 'Telepon warga' }, internalNote: '' },
    contact: { name: 'Budi', phone: '0812-3456-7890', email: null, address: null },
    ...{ does: null, inputs: {}, confirm: null, entry },
  };
}

/** Questions with answers, and the telephone page that uses them. */
export const ANSWER_TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  viewAnswer: [
    ({ official }, { proposedAnswer }) => operations.viewAnswer(official, proposedAnswer),
    ({ official }, { publicAnswer }) => operations.viewAnswer(official, publicAnswer),
  ],
  viewAnswerForm: [
    ({ official }, { proposedAnswer }) => operations.viewAnswerForm(official, { code: proposedAnswer }),
    async ({ official }, { publicAnswer }) =>
      (await operations.viewAnswerForm(official, { code: publicAnswer })).draft,
  ],
  proposeAnswer: [
    ({ official }, { proposedAnswer }) => operations.proposeAnswer(official, proposal(proposedAnswer, null)),
  ],
  decideAnswer: [
    ({ approver }, { proposedAnswer }) =>
      operations.decideAnswer(approver, {
        ...{ code: proposedAnswer, expected: 1, decision: 'publish', reason: '' },
      }),
    ({ approver }, { publicAnswer }) =>
      operations.decideAnswer(approver, {
        ...{ code: publicAnswer, expected: 2, decision: 'withdraw', reason: 'Sudah lain' },
      }),
  ],
  viewPublicAnswer: [
    ({ anyone }, { publicAnswer }) => operations.viewPublicAnswer(anyone, publicAnswer),
    async ({ official, anyone }, { publicAnswer }) => {
      await operations.viewAnswer(official, publicAnswer);
      return (await operations.viewPublicAnswer(anyone, publicAnswer)).entry.code;
    },
  ],
  recordCall: [
    ({ official }, { workflow }) => operations.recordCall(official, call(workflow, null)),
    ({ official, workflow }, { publicAnswer }) =>
      operations.recordCall(official, call(workflow, publicAnswer)),
  ],
};

/** The same for a whole agency. */
export const WHOLE_ANSWERS: Readonly<Record<string, (own: Agency) => Promise<unknown>>> = {
  listAnswers: ({ official }) => operations.listAnswers(official, { list: 'proposed', page: 1 }),
  findAnswers: ({ official }) => operations.findAnswers(official, 'apa itu hanya'),
  findEarlierCases: ({ official }) => operations.findEarlierCases(official, '0812-3456-7890'),
  viewCallForms: ({ official }) => operations.viewCallForms(official, null),
  listPublicAnswers: ({ anyone }) => operations.listPublicAnswers(anyone, { query: 'hanya', service: null }),
  readAnswersRevision: ({ anyone }) => operations.readAnswersRevision(anyone),
};
