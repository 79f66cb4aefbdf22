import type { Act } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/database.ts';
import { findOrganisationFile } from '../orgs/index.ts';
import { findParameter, getAmountParameter, getNumberParameter } from '../parameters/index.ts';
import { findEmploymentSpells } from '../people/index.ts';
import { caseScope } from './case-policy.ts';
import { linkRoleNames } from './chain/chain.ts';
import { type CriminalHint, criminalHint, type UnpaidWorker } from './chain/criminal-threshold.ts';
import { monthsOf } from './claims/claimant.ts';
import { type CheckedClaimant, crossCheck, type Question } from './claims/cross-checks.ts';
import { listOtherClaims } from './claims/other-claims-store.ts';
import type { CaseView } from './load-case.ts';

/**
 * What a clerk should ask in this case. Other cases are named only to who may see them; the body that a case was
 * transferred to gets the case and what was disclosed with it, not what our registers know besides.
 */
export async function loadQuestions(db: Db, act: Pick<Act, 'actor'>, view: CaseView): Promise<Question[]> {
  const { region, id: caseId } = view.rightsCase;
  const scope = caseScope(act.actor);
  if (scope.kind === 'receiver') return [];
  const active = view.claimants.filter((claimant) => claimant.withdrawnAt === undefined);
  const personIds = active.map((claimant) => claimant.personId);
  const [others, spells] = await Promise.all([
    listOtherClaims(db, { region, caseId, personIds, scope }),
    findEmploymentSpells(db, region, personIds),
  ]);
  const checked = active.map(
    (claimant): CheckedClaimant => ({
      id: claimant.id,
      name: view.cards.get(claimant.personId)?.name ?? '',
      employedFrom: claimant.employedFrom,
      employedTo: claimant.employedTo,
      lines: view.lines.filter((line) => line.claimantId === claimant.id),
      otherClaims: others.filter((other) => other.personId === claimant.personId),
      otherSpells: spells
        .filter((spell) => spell.personId === claimant.personId && !isThisEmployer(spell, view))
        .map((spell) => ({ employer: spell.employerName ?? '其他单位', from: spell.from, to: spell.to })),
    }),
  );
  return crossCheck(checked, await chainNames(db, act, view));
}

function isThisEmployer(
  spell: { organisationId: string | undefined; employerName: string | undefined },
  view: CaseView,
): boolean {
  const { id, name } = view.rightsCase.employer;
  const chain = view.chain.map((link) => link.name);
  if (spell.organisationId !== undefined) {
    return (
      spell.organisationId === id || view.chain.some((link) => link.organisationId === spell.organisationId)
    );
  }
  return spell.employerName === name || chain.includes(spell.employerName ?? '');
}

/** Names in the chain, and the legal person of the employer where it is on file. */
async function chainNames(db: Db, act: Pick<Act, 'actor'>, view: CaseView) {
  const links = view.chain.map((link) => ({ name: link.name, role: linkRoleNames[link.role] }));
  const employerId = view.rightsCase.employer.id;
  const file =
    employerId === undefined ? undefined : await findOrganisationFile(db, act.actor.region, employerId);
  return file?.legalPersonName === undefined
    ? links
    : [...links, { name: file.legalPersonName, role: '用人单位法定代表人' }];
}

/** The hint by the dated parameters of the region; undefined where the county has not filled them in. */
export async function loadCriminalHint(db: Db, view: CaseView): Promise<CriminalHint | undefined> {
  const { region } = view.rightsCase;
  const at = (key: string) => ({ region, key, on: view.today });
  const [singleMonths, singleFen, manyWorkers, manyFen, source] = await Promise.all([
    getNumberParameter(db, at('crime.single-worker-months')),
    getAmountParameter(db, at('crime.single-worker-amount')),
    getNumberParameter(db, at('crime.group-workers')),
    getAmountParameter(db, at('crime.group-amount')),
    findParameter(db, at('crime.group-amount')),
  ]);
  if (
    singleMonths === undefined ||
    singleFen === undefined ||
    manyWorkers === undefined ||
    manyFen === undefined
  )
    return undefined;
  const threshold = { singleMonths, singleFen, manyWorkers, manyFen, isVerified: source?.verified === true };
  return criminalHint(unpaidWorkers(view), {
    threshold,
    today: view.today,
    payOrderDueOn: view.rightsCase.payOrder?.dueOn,
  });
}

function unpaidWorkers(view: CaseView): UnpaidWorker[] {
  return view.ledger.rows
    .filter((row) => !row.isWithdrawn)
    .map((row) => {
      const lines = view.lines.filter((line) => line.claimantId === row.claimantId);
      return {
        claimantId: row.claimantId,
        months: new Set(lines.flatMap(monthsOf)).size,
        // Before the amounts are confirmed the claim itself is the best that is known.
        unpaidFen: row.isVerified ? row.balanceFen : row.claimedFen,
      };
    });
}
