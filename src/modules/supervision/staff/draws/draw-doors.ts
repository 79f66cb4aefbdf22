import { shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { emptyForm, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { seedForm } from '../../draw/draw-form.ts';
import { planDrawn } from '../../draw/plan-drawn.ts';
import { publishDraw, runDraw } from '../../draw/run-draw.ts';
import { drawnLinesForm } from '../../plan/plan-form.ts';
import { planHref } from '../plan/plan-links.ts';
import { drawDoneHref } from './draw-links.ts';
import { drawOf, showDraw } from './draw-page.tsx';

export async function postRun(c: AppContext): Promise<Response> {
  const drawId = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(seedForm, values);
  if (!parsed.ok) return showDraw(c, { form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await runDraw(tx, actOf(c), { drawId, seed: parsed.value.seed });
        return drawDoneHref(drawId, '已抽取。');
      }),
    (refusal) => showDraw(c, { form: withError(parsed.form, '', refusal.message), status: refusal.status }),
  );
}

export async function postPublish(c: AppContext): Promise<Response> {
  const drawId = idParam(c);
  const { requestId } = await readForm(c);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await publishDraw(tx, actOf(c), drawId);
        return drawDoneHref(drawId, '名单和结果已公开。');
      }),
    (refusal) => showDraw(c, { form: withError(emptyForm, '', refusal.message), status: refusal.status }),
  );
}

/** The picked firms go into the plan of the draw's year. */
export async function postPlanDrawn(c: AppContext): Promise<Response> {
  const draw = await drawOf(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(drawnLinesForm, values);
  if (!parsed.ok) return showDraw(c, { form: parsed.form, status: 422 });
  const { month, owner, participants } = parsed.value;
  const year = Number(shanghaiDate(draw.frozenAt).slice(0, 4));
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const lines = { drawId: draw.id, year, month, ownerBodyId: owner, participantIds: participants };
        const { added, passedOver } = await planDrawn(tx, actOf(c), lines);
        const more = passedOver > 0 ? `，${passedOver} 家本年已有安排，不再重复` : '';
        return planHref(year, { done: `已列入 ${added} 家${more}。` });
      }),
    (refusal) => showDraw(c, { form: withError(parsed.form, '', refusal.message), status: refusal.status }),
  );
}
