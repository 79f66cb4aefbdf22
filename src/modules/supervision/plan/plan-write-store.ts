import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { projectKey } from './plan-line.ts';

export interface NewLine {
  readonly planId: string;
  readonly month: number;
  readonly firm: { readonly id: string; readonly name: string };
  readonly projectName: string | undefined;
  readonly ownerBody: { readonly id: string; readonly name: string };
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  readonly drawId: string | undefined;
  readonly note: string | undefined;
}

/** @returns the id of the line. */
export async function insertPlanLine(tx: Transaction, act: Act, line: NewLine): Promise<string> {
  const { region } = act.actor;
  const id = newId();
  await tx
    .insertInto('supervision_plan_lines')
    .values({
      region_code: region,
      id,
      plan_id: line.planId,
      month: line.month,
      organisation_id: line.firm.id,
      organisation_name: line.firm.name,
      project_name: line.projectName ?? null,
      project_key: projectKey(line.projectName),
      owner_body_id: line.ownerBody.id,
      owner_body_name: line.ownerBody.name,
      draw_id: line.drawId ?? null,
      note: line.note ?? null,
      added_at: act.now,
      adder_name: act.actor.name,
    })
    .execute();
  if (line.participants.length > 0)
    await tx
      .insertInto('supervision_plan_participants')
      .values(
        line.participants.map((one) => ({
          region_code: region,
          line_id: id,
          organisation_id: one.id,
          organisation_name: one.name,
        })),
      )
      .execute();
  return id;
}

/** @returns false where it was withdrawn before. */
export async function saveWithdrawal(
  tx: Transaction,
  act: Act,
  line: { id: string; reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('supervision_plan_lines')
    .set({ withdrawn_at: act.now, withdrawal_reason: line.reason })
    .where('region_code', '=', act.actor.region)
    .where('id', '=', line.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function savePlannedDay(
  tx: Transaction,
  region: string,
  line: { id: string; on: string },
): Promise<void> {
  await tx
    .updateTable('supervision_plan_lines')
    .set({ planned_on: line.on })
    .where('region_code', '=', region)
    .where('id', '=', line.id)
    .execute();
}

/** Holds the row of a plan, so that two clerks add one after the other. */
export async function lockPlan(tx: Transaction, region: string, id: string): Promise<void> {
  await tx
    .selectFrom('supervision_plans')
    .select('id')
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
