import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findOrganisation } from '../../orgs/index.ts';
import { getNumberParameter } from '../../parameters/index.ts';
import { mayKeep } from '../supervision-policy.ts';
import { refuse } from '../supervision-refusals.ts';
import { insertEvent } from './event-store.ts';
import { findingItem } from './finding-sentences.ts';
import { replaceItems } from './item-store.ts';
import type { ItemText, LetterKind } from './letter.ts';
import { insertLetter } from './letter-store.ts';
import { templateOn } from './text/letter-template.ts';
import { composedBody, type FormerLetter } from './text/letter-text.ts';
import type { VisitFindings } from './visit-findings.ts';
import { findVisitFindings } from './visit-findings-store.ts';

/** Where the county has not set its own (浙江省工会劳动法律监督条例 §22). */
export const USUAL_REPLY_DAYS = 15;

export interface DraftInput {
  readonly kind: LetterKind;
  readonly firmId: string;
  /** The competent body of a 建议书; the firm itself where left out. */
  readonly recipientId?: string | undefined;
  readonly projectName?: string | undefined;
  /** Its findings become the items. */
  readonly visitId?: string | undefined;
}

/** What an escalation brings along. */
export interface CarriedOn {
  readonly previousId: string;
  readonly former: FormerLetter;
  readonly items: readonly ItemText[];
}

/**
 * 起草: text from the template of the day, problems from the visit's findings or from the letter before.
 * @throws Refused 422 where the firm is unknown or a 建议书 does not go to an agency; 403.
 */
export async function draftLetter(
  tx: Transaction,
  act: Act,
  input: DraftInput & { carried?: CarriedOn },
): Promise<{ id: string }> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const visit = input.visitId ? await getVisit(tx, region, input) : undefined;
  const parties = await findParties(tx, region, input);
  const today = shanghaiDate(act.now);
  const template = templateOn(input.kind, today);
  const replyDays = await getNumberParameter(tx, { region, key: 'letters.reply-days', on: today });
  const projectName = input.projectName ?? visit?.projectName;
  const body = composedBody(template, {
    firmName: parties.firm.name,
    projectName,
    visitedOn: visit?.visitedOn,
    replyDays: replyDays ?? USUAL_REPLY_DAYS,
    former: input.carried?.former,
  });
  const id = newId();
  await insertLetter(tx, region, {
    ...parties,
    id,
    kind: input.kind,
    projectName,
    visitId: visit?.id,
    previousId: input.carried?.previousId,
    templateKey: template.key,
    title: template.title,
    body,
    draftedAt: act.now,
    drafter: { id: act.actor.id, name: act.actor.name },
  });
  const items = input.carried?.items ?? (visit?.problems ?? []).map(findingItem);
  await replaceItems(tx, { region, letterId: id }, items);
  await tell(tx, act, { id, kind: input.kind, visit });
  return { id };
}

async function getVisit(tx: Transaction, region: string, input: DraftInput): Promise<VisitFindings> {
  const visit = await findVisitFindings(tx, region, input.visitId ?? '');
  return visit?.firm.id === input.firmId ? visit : refuseCommon('not-found');
}

async function findParties(tx: Transaction, region: string, input: DraftInput) {
  const firm = await findOrganisation(tx, region, input.firmId);
  if (!firm) return refuse('letter.unknown-firm');
  if (input.kind !== 'recommendation') return { firm, recipient: firm };
  const body = await findOrganisation(tx, region, input.recipientId ?? '');
  return body?.kind === 'agency' ? { firm, recipient: body } : refuse('letter.recipient-not-body');
}

async function tell(
  tx: Transaction,
  act: Act,
  on: { id: string; kind: LetterKind; visit: VisitFindings | undefined },
): Promise<void> {
  await insertEvent(tx, act, {
    letter: { region: act.actor.region, id: on.id },
    word: 'draft',
    detail: on.visit && `依据联合检查 ${on.visit.number}`,
    fromStatus: undefined,
    toStatus: 'drafted',
  });
  await recordAudit(tx, act, {
    word: 'letter.draft',
    subject: { type: 'letter', id: on.id },
    detail: { kind: on.kind, visit: on.visit?.id },
  });
}
