/**
 * What is written into audit logs, by its permanent code. The pages have a sentence for each; an older or newer code
 * is shown as it is.
 */
export const AUDITED_ACTIONS = [
  ...(['case-read', 'queue-read', 'case-contact-read', 'case-file-read'] as const),
  ...(['document-read', 'caller-looked-up'] as const),
  ...(['register-read', 'register-exported', 'audit-exported', 'access-refused'] as const),
  ...(['case-recorded', 'case-transition', 'case-assigned', 'case-note', 'document-issued'] as const),
  ...(['recap-note-written', 'tablet-opened', 'tablet-closed'] as const),
  ...(['calendar-feed-made', 'calendar-feed-revoked'] as const),
  ...(['answer-proposed', 'answer-published', 'answer-returned', 'answer-withdrawn'] as const),
  ...(['information-written', 'information-imported', 'information-import-approved'] as const),
  ...(['information-approve', 'information-return', 'information-withdraw'] as const),
  ...(['person-invited', 'invitation-withdrawn', 'invitation-accepted'] as const),
  ...(['person-disabled', 'person-enabled', 'role-given', 'role-taken'] as const),
  ...(['signed-in', 'sign-in-failed', 'signed-out', 'own-sessions-ended'] as const),
  ...(['password-changed', 'password-set', 'authenticator-set-up', 'authenticator-removed'] as const),
  ...(['recovery-codes-renewed', 'platform-role-given'] as const),
  ...(['password-link-made', 'authenticator-reset', 'sessions-ended'] as const),
  ...(['role-delegated', 'delegation-ended', 'case-handed-over'] as const),
  ...(['case-held', 'case-erased', 'case-released'] as const),
  ...(['subject-request-received', 'subject-request-taken', 'subject-request-read'] as const),
  ...(['subject-request-granted', 'subject-request-refused', 'restriction-lifted'] as const),
  ...(['subject-request-reminded', 'subject-request-late', 'subject-looked-up'] as const),
  ...([
    'subject-copy-taken',
    'breach-recorded',
    'breach-added-to',
    'breach-read',
    'breaches-exported',
  ] as const),
  ...(['tenant-config-applied', 'holiday-changed', 'cases-migrated'] as const),
  ...(['tenant-key-change-begun', 'tenant-key-changed', 'tenant-erased'] as const),
  ...(['case-link-made', 'case-link-revoked'] as const),
] as const;

export type AuditedAction = (typeof AUDITED_ACTIONS)[number];
