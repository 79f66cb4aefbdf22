import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuse } from './case-refusals.ts';
import { type CaseTarget, openCase, saveStep } from './open-case.ts';

export interface Assignment extends CaseTarget {
  readonly handler: { readonly id: string; readonly name: string };
  /** The grassroots union that gets the case; undefined leaves it where it is. */
  readonly unionId?: string | undefined;
  readonly reason: string;
}

/** 变更经办人: hands a case to a colleague, or to a grassroots union. */
export async function assignCase(tx: Transaction, act: Act, input: Assignment): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'assign' });
  if (opened.parties.recusedIds.includes(input.handler.id)) refuse('case.handler-recused');
  const change = {
    awaits_handler: false,
    handler_id: input.handler.id,
    handler_name: input.handler.name,
    ...(input.unionId === undefined ? {} : { union_id: input.unionId }),
  };
  const from = opened.rightsCase.handler?.name ?? '未分配';
  await saveStep(tx, act, {
    opened,
    record: { change, detail: `${from} → ${input.handler.name}`, reason: input.reason },
  });
}
