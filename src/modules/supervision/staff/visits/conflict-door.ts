import { z } from 'zod';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { decideConflict } from '../../field/decide-conflict.ts';
import { visitDoneHref } from './visit-links.ts';

const decisionForm = z.object({ decision: z.enum(['desk', 'field']) });

/** 处理不一致: one of two buttons beside the two sides. */
export async function postDecision(c: AppContext): Promise<Response> {
  const visitId = idParam(c);
  const conflictId = idParam(c, 'conflict');
  const { values, requestId } = await readForm(c);
  const parsed = decisionForm.safeParse(values);
  if (!parsed.success) return refuseCommon('not-found');
  return mutate(c, requestId, async (tx) => {
    await decideConflict(tx, actOf(c), { visitId, conflictId, ...parsed.data });
    return visitDoneHref(visitId, parsed.data.decision === 'field' ? '已采用现场记录。' : '已保留桌面记录。');
  });
}
