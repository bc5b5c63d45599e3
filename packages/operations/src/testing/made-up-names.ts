import { newId } from '@maklumat/db';
import type { Names } from './two-agencies';

/** Names that look like any other and that nobody has ever had. */
export function madeUpNames(): Names {
  const ref = () => ({ id: newId(), token: 'x'.repeat(43) });
  return {
    tenantId: newId(),
    workflow: 'formulir-karangan',
    userId: newId(),
    draft: ref(),
    draftFile: newId(),
    sentDraft: ref(),
    key: { number: 'CTH-2222-2222', accessCode: '2222-2222' },
    linked: 'CTH-3333-3333',
    link: { id: newId(), token: '0'.repeat(64) },
    version: 1,
    issued: 1,
    caseFile: newId(),
    replyFile: newId(),
    actFile: newId(),
    recording: { form: newId(), file: newId() },
    proposedAnswer: '22222',
    publicAnswer: '22222',
    importId: newId(),
    ticket: 'x'.repeat(120),
    colleague: newId(),
    invitation: newId(),
    ...{ delegation: newId(), hold: newId() },
    ...{ request: 'PDP-2222-2222', restricted: 'PDP-2222-2222', breach: newId() },
    tabletLink: 'x'.repeat(43),
    tablet: ref(),
  };
}
