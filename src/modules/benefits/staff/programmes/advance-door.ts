import type { z } from 'zod';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { type Permission, type Route, recorded } from '../../../../platform/http/route.ts';
import { type Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { CONSOLE } from '../../benefit-links.ts';
import { actOnBenefits, approveBenefits, keepBenefits } from '../../benefit-permissions.ts';
import { revealDraw } from '../../draws/reveal-draw.ts';
import { type Advance, advanceProgramme } from '../../programmes/advance-programme.ts';
import { announceForm, drawForm, reasonForm, versionForm } from '../../programmes/programme-form.ts';
import { findProgramme } from '../../programmes/programme-store.ts';
import { showProgramme } from './programme-page.tsx';

type Typed = { version: number; reason?: string | undefined; publicSource?: string | undefined };

const doors: readonly { word: Advance['word']; permission: Permission; schema: z.ZodType<Typed> }[] = [
  { word: 'approve', permission: approveBenefits, schema: versionForm },
  { word: 'return', permission: approveBenefits, schema: reasonForm },
  { word: 'announce', permission: keepBenefits, schema: announceForm },
  { word: 'settle', permission: keepBenefits, schema: versionForm },
  { word: 'cancel', permission: actOnBenefits, schema: reasonForm },
];

/** One route for each step of a programme's life that a person takes. */
export const advanceRoutes: readonly Route[] = doors.map((door) => ({
  method: 'POST',
  path: `${CONSOLE}/:id/${door.word}`,
  permission: door.permission,
  audit: recorded(`benefit.${door.word}`),
  handler: (c) => postAdvance(c, door),
}));

async function postAdvance(c: AppContext, door: (typeof doors)[number]): Promise<Response> {
  const id = await shownId(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(door.schema, values);
  if (!parsed.ok) return showProgramme(c, { form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await advanceProgramme(tx, actOf(c), { id, word: door.word, ...parsed.value });
        return `${CONSOLE}/${id}`;
      }),
    (refusal) => refused(c, parsed.form, refusal),
  );
}

/** 开奖. */
export async function postDraw(c: AppContext): Promise<Response> {
  const programmeId = await shownId(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(drawForm, values);
  if (!parsed.ok) return showProgramme(c, { form: parsed.form, status: 422 });
  const { publicNumber } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await revealDraw(tx, actOf(c), { programmeId, publicNumber });
        return `${CONSOLE}/${programmeId}`;
      }),
    (refusal) => refused(c, parsed.form, refusal, 'publicNumber'),
  );
}

async function shownId(c: AppContext): Promise<string> {
  const id = idParam(c);
  return (await findProgramme(c.var.deps.db, regionOf(c), id)) ? id : refuseCommon('not-found');
}

function refused(c: AppContext, form: FormState, refusal: Refused, field = ''): Promise<Response> {
  const { status } = refusal;
  if (status === 404 || status === 429 || status === 503) throw refusal;
  return showProgramme(c, { form: withError(form, status === 422 ? field : '', refusal.message), status });
}
