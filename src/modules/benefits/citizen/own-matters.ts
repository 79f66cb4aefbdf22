import { shanghaiDate } from '../../../platform/dates.ts';
import type { Matter, MatterSource } from '../../../platform/module.ts';
import { claimHref, milestoneHref, programmeHref } from '../benefit-links.ts';
import { claimState } from '../claims/claim.ts';
import { listOwnClaims } from '../claims/claim-store.ts';
import { entryResultNames, listOwnEntries } from '../draws/draw-store.ts';
import { milestoneNames, milestoneStatusNames } from '../milestones/milestone.ts';
import { listOwnMilestones } from '../milestones/milestone-store.ts';
import { findProgrammes } from '../programmes/programme-store.ts';
import { findRedemptionsOf } from '../redemptions/redemption-store.ts';

/** Codes that can still be used, draws that are not over, applications: what is used up stays in 我的福利. */
export const benefitMatters: MatterSource = {
  find: async (db, { actor, now }) => {
    const { region, personId } = actor;
    if (personId === undefined) return [];
    const [claims, entries, milestones] = await Promise.all([
      listOwnClaims(db, region, personId),
      listOwnEntries(db, region, personId),
      listOwnMilestones(db, region, personId),
    ]);
    const used = await findRedemptionsOf(
      db,
      region,
      claims.map(({ id }) => id),
    );
    const ids = [...claims, ...entries].map(({ programmeId }) => programmeId);
    const programmes = await findProgrammes(db, region, ids);
    const today = shanghaiDate(now);
    const usable = claims.filter(
      (claim) => claimState(claim, { today, isRedeemed: used.has(claim.id) }) === 'granted',
    );
    return [
      ...usable.map(
        (claim): Matter => ({
          label: programmes.get(claim.programmeId)?.name ?? '',
          href: claimHref(claim),
          state: '待使用',
          next: `${claim.redeemUntil}前使用`,
          changedAt: claim.answeredAt,
        }),
      ),
      ...entries.map(
        (entry): Matter => ({
          label: programmes.get(entry.programmeId)?.name ?? '',
          href: programmeHref({ region, id: entry.programmeId }, '/draw'),
          state: entry.result ? entryResultNames[entry.result] : '等待开奖',
          next: undefined,
          changedAt: entry.enteredAt,
        }),
      ),
      ...milestones.map(
        (one): Matter => ({
          label: `${milestoneNames[one.kind]}慰问 ${one.number}`,
          href: milestoneHref(one),
          state: milestoneStatusNames[one.status],
          next: undefined,
          changedAt: one.decidedAt ?? one.appliedAt,
        }),
      ),
    ];
  },
};
