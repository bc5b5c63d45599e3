import type { TenantTx } from '@maklumat/db';
import { groundsFor, maskedValue, type RefusalGround } from '@maklumat/personal-data';
import type { LocalisedText, Zone } from '@maklumat/standards';
import type { Identity } from '@maklumat/workflow';
import { wasRecordedLately } from '../audit/recorded-lately';
import { readContact } from '../cases/case-contact';
import { readRestrictions } from '../cases/case-restriction';
import type { LoadedCase } from '../cases/load-case';
import { openTenantKey, type TenantKey } from '../keys';
import { maySeeCase } from '../office/seen-case';
import { recordAudit } from '../office/record-audit';
import { readFrame, readUnits } from '../public/read-frame';
import { auditSubject, loadRequest, type LoadedRequest } from './load-request';
import type { PrivacyContext } from './privacy-context';
import { withWords, type RequestWithWords } from './request-rows';
import { countStored } from './view-own-data';

/** The case a request is about, as far as deciding needs it. */
export type RequestAbout = {
  readonly number: string;
  readonly service: LocalisedText;
  readonly state: LocalisedText;
  readonly identity: Identity;
  readonly isOpen: boolean;
  /**
   * What stands now in the field a correction is about; null for other kinds, and where nothing stands. Of a confidential
   * reporter a part: whoever may know the name opens it in the case, where the purpose is asked and written down.
   */
  readonly current: string | null;
  readonly hasContact: boolean;
  /** Whether anything of the person or of the case's words is still stored. */
  readonly isStored: boolean;
  readonly restrictedSince: string | null;
  /** Whether it was this request that the restriction was made for. */
  readonly isRestrictedByThis: boolean;
  /** Whether this official may open the case in the console. */
  readonly maySee: boolean;
};

/** A request as those see it who decide. */
export type SubjectRequestView = RequestWithWords & {
  readonly zone: Zone;
  readonly agency: LocalisedText;
  /** Unit that publishes for the agency, whose letter an answer on paper is. */
  readonly unit: LocalisedText;
  readonly about: RequestAbout | null;
  readonly grounds: readonly RefusalGround[];
  readonly handler: { readonly name: string; readonly isYou: boolean } | null;
  readonly decidedBy: string | null;
  readonly recordedBy: string | null;
};

/**
 * A request with its words. Reading it is written down under the case, so that the person finds it there.
 *
 * @throws {OperationError} `not-found` for a number of nobody, and for another agency's alike
 */
export async function viewSubjectRequest(ctx: PrivacyContext, number: string): Promise<SubjectRequestView> {
  const { row, ...view } = await ctx.run('personal-data:decide', (tx) => readRequest(tx, ctx, number));
  const people = [row.handlerId, row.decidedBy, row.recordedBy];
  const names = await ctx.displayNames(people.flatMap((id) => id ?? []));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  const { handlerId } = row;
  return {
    ...view,
    handler:
      handlerId === null ? null : { name: nameOf(handlerId) ?? '', isYou: handlerId === ctx.official.userId },
    decidedBy: nameOf(row.decidedBy),
    recordedBy: nameOf(row.recordedBy),
  };
}

async function readRequest(tx: TenantTx, ctx: PrivacyContext, number: string) {
  const loaded = await loadRequest(tx, number);
  const { row } = loaded;
  const tenantKey = await openTenantKey(tx, ctx.keys);
  const { profile } = await readFrame(tx);
  const units = await readUnits(tx);
  const request = withWords(row, tenantKey, ctx.now);
  // Once an hour, as with cases: the page is opened again and again while somebody decides.
  const read = { action: 'subject-request-read', subject: auditSubject(loaded) } as const;
  if (!(await wasRecordedLately(tx, { ...read, userId: ctx.official.userId }, ctx.now)))
    await recordAudit(tx, ctx, { ...read, details: { request: row.number } });
  return {
    ...request,
    ...{ zone: profile.zone, agency: profile.officialName, row },
    unit: units.find(({ slug }) => slug === profile.publisher)?.name ?? { id: profile.publisher },
    about: loaded.about === null ? null : await aboutOf(tx, ctx, loaded, loaded.about, tenantKey),
    grounds: groundsFor(request.kind),
  };
}

async function aboutOf(
  tx: TenantTx,
  ctx: PrivacyContext,
  { row: request }: LoadedRequest,
  { row, rules, state }: LoadedCase,
  tenantKey: TenantKey,
): Promise<RequestAbout> {
  const contact = await readContact(tx, row.id, tenantKey);
  const { words } = withWords(request, tenantKey, ctx.now);
  const field = words?.correction?.field;
  const stands = field === undefined ? null : (contact?.[field] ?? null);
  const isSecret = state.identity === 'confidential';
  const stored = await countStored(tx, row.id);
  const restriction = (await readRestrictions(tx, [row.id])).get(row.id);
  return {
    ...{ number: row.number, service: rules.standard.name, state: state.label, identity: state.identity },
    isOpen: state.outcome === null,
    current: stands === null || field === undefined || !isSecret ? stands : maskedValue(field, stands),
    hasContact: contact !== null,
    isStored: contact !== null || stored.texts + stored.files > 0,
    restrictedSince: restriction?.since.toISOString() ?? null,
    isRestrictedByThis: restriction?.requestId === request.id,
    maySee: await maySeeCase(tx, ctx, row.number),
  };
}
