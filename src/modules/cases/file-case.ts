import type { Act } from '../../platform/actor.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../documents/index.ts';
import { findParameter } from '../parameters/index.ts';
import type { CaseKind, Channel, RightsCase } from './case.ts';
import { insertEvent } from './case-event-store.ts';
import { CASE_SERIES, numberPrefix, PREFIX_PARAMETER } from './case-number.ts';
import { mayFile } from './case-policy.ts';
import { refuse } from './case-refusals.ts';
import { findCase, indexCase, insertCase, newCaseRow } from './case-store.ts';
import { type NewChainLink, replaceChain } from './chain/chain-store.ts';
import { type JoiningClaimant, joinClaimants } from './claims/join-claimants.ts';
import { limitations } from './clocks/limitation.ts';
import { startClock } from './clocks/start-clock.ts';
import type { NewDemand } from './demands/demand.ts';
import { insertDemands } from './demands/demand-store.ts';
import type { NewIntake } from './intakes/intake.ts';
import { insertIntake } from './intakes/intake-store.ts';
import { kindRule, trackOf } from './kinds/kind-rules.ts';
import { sendCaseNews } from './send-case-news.ts';

export interface Filing {
  /** Wage arrears where left out. */
  readonly kind?: CaseKind | undefined;
  readonly channel: Channel;
  readonly employer: { readonly id?: string | undefined; readonly name: string };
  readonly townshipCode?: string | undefined;
  /** The grassroots union that takes it in; undefined = the county union. */
  readonly unionId?: string | undefined;
  readonly isSite: boolean;
  readonly projectName?: string | undefined;
  readonly workPlace?: string | undefined;
  readonly summary: string;
  /** 'YYYY-MM-DD' */
  readonly arrearsSince?: string | undefined;
  readonly hasWageNote: boolean;
  /** 'YYYY-MM-DD' of the accident, the dismissal …, for other kinds than wages. */
  readonly eventOn?: string | undefined;
  /** At least one for other kinds than wages. */
  readonly demands?: readonly NewDemand[] | undefined;
  /** The work order of 12351 or the letter. */
  readonly intake?: NewIntake | undefined;
  /** As far as the worker knows it, from the top down. */
  readonly links?: readonly NewChainLink[];
  /** At least one; for wages each with at least one line. */
  readonly claimants: readonly JoiningClaimant[];
}

/**
 * 登记: a claim becomes a case with its number for life, its claimants, lines and clocks, in one transaction.
 * A worker files for the own file and others; staff file for a worker at the counter.
 * @returns id and number, for the address and for the receipt slip
 */
export async function fileCase(
  tx: Transaction,
  act: Act,
  filing: Filing,
): Promise<{ id: string; number: string }> {
  if (!mayFile(act.actor)) refuseCommon('forbidden');
  const kind = filing.kind ?? 'wage-arrears';
  const demands = filing.demands ?? [];
  if (trackOf(kind) !== 'wages' && demands.length === 0) refuse('case.no-demands');
  const rightsCase = await insertFiled(tx, act, { ...filing, kind });
  const { region, id, number } = rightsCase;
  if (filing.links) {
    await replaceChain(tx, { region, caseId: id }, filing.links);
    await indexCase(tx, region, id);
  }
  await insertDemands(tx, { region, caseId: id }, demands);
  if (filing.intake) await insertIntake(tx, act.keys, { region, caseId: id, intake: filing.intake });
  await joinClaimants(tx, act, { rightsCase, claimants: filing.claimants });
  await startFilingClocks(tx, act, { rightsCase, filing });
  const event = {
    region,
    caseId: id,
    word: 'file',
    fromStatus: undefined,
    toStatus: 'registered',
    papers: undefined,
  } as const;
  await insertEvent(tx, act, { ...event, detail: `申请人 ${filing.claimants.length} 名` });
  await recordAudit(tx, act, {
    word: 'case.file',
    subject: { type: 'case', id },
    detail: { number, kind, channel: filing.channel, workers: filing.claimants.length },
  });
  const personIds = filing.claimants.map((claimant) => claimant.personId);
  await sendCaseNews(tx, act, { rightsCase, template: 'cases.filed', personIds });
  return { id, number };
}

async function insertFiled(
  tx: Transaction,
  act: Act,
  filing: Filing & { kind: CaseKind },
): Promise<RightsCase> {
  const { region } = act.actor;
  const today = shanghaiDate(act.now);
  const prefix = await findParameter(tx, { region, key: PREFIX_PARAMETER, on: today });
  const year = Number(today.slice(0, 4));
  const number = await nextDocumentNumber(tx, region, CASE_SERIES, year);
  const id = newId();
  await insertCase(
    tx,
    newCaseRow({
      id,
      number: formatDocumentNumber({ prefix: numberPrefix(prefix?.value), year, number }),
      act,
      filing: { ...filing, unionId: filing.unionId ?? act.actor.organisationId },
    }),
  );
  return (await findCase(tx, region, id)) ?? refuseCommon('not-found');
}

async function startFilingClocks(
  tx: Transaction,
  act: Act,
  on: { rightsCase: RightsCase; filing: Filing },
): Promise<void> {
  const { rightsCase, filing } = on;
  await startClock(tx, act, { rightsCase, kind: 'accept-answer' });
  if (filing.channel === 'phone') await startClock(tx, act, { rightsCase, kind: 'order-reply' });
  const { eventOn } = filing;
  if (eventOn !== undefined)
    for (const kind of kindRule(rightsCase.kind).clocks)
      await startClock(tx, act, { rightsCase, kind, startedOn: eventOn });
  if (trackOf(rightsCase.kind) !== 'wages') return;
  const running = limitations({
    lines: filing.claimants.flatMap((claimant) => claimant.lines),
    employmentEnds: filing.claimants.map((claimant) => claimant.employedTo),
  });
  for (const limitation of running) await startClock(tx, act, { rightsCase, ...limitation });
}
