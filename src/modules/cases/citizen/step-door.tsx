import { type AppContext, actOf } from '../../../platform/http/context.ts';
import {
  type FormState,
  type FormValues,
  parseForm,
  readForm,
  withError,
} from '../../../platform/http/form.ts';
import { mutate } from '../../../platform/http/mutation.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { SheetError } from '../../../platform/sheets/sheet-error.ts';
import type { ClaimDraft } from '../drafts/claim-draft.ts';
import { findStep, firstOpenStep, type StepKey, stepAfter } from '../drafts/claim-journey.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { showCheck } from './check-page.tsx';
import { matterHref, stepHref } from './claim-links.ts';
import { claimSteps, type FormStep, isFormStep } from './claim-steps.tsx';
import { employerForm } from './employer-form.ts';
import { findEmployer } from './find-employer.ts';
import { listOf, writeRows } from './form-rows.ts';
import { kindOf } from './kind-step.tsx';
import { lineColumns, lineRows } from './lines-form.ts';
import { loadShownDraft, type ShownDraft } from './load-shown-draft.ts';
import { memberRows, memberValues, OWN } from './members-form.ts';
import { showPapers } from './papers-page.tsx';
import { readPastedMembers } from './pasted-members.ts';
import { showStep } from './step-page.tsx';

/** The draft's address: goes on where the worker stopped, or to the case it became. */
export async function openDraftDoor(c: AppContext): Promise<Response> {
  const { draft } = await loadShownDraft(c);
  return c.redirect(filedHref(draft) ?? stepHref(draft, firstOpenStep(draft.sections)), 303);
}

export async function openStep(c: AppContext): Promise<Response> {
  const shown = await loadShownDraft(c);
  const { draft, known } = shown;
  const filed = filedHref(draft);
  if (filed !== undefined) return c.redirect(filed, 303);
  const key = keyOf(c, draft);
  if (key === 'check') return showCheck(c, shown);
  if (key === 'papers') return showPapers(c, draft);
  if (!isFormStep(key)) return refuseCommon('not-found');
  const saved = draft.sections[key];
  const values = saved ?? claimSteps[key].prefill?.(draft.sections) ?? {};
  const isAskedAgain = c.req.query('check') === '1' && saved !== undefined;
  const { errors } = isAskedAgain
    ? claimSteps[key].parse(values, { known, sections: draft.sections }).form
    : { errors: {} };
  const found =
    key === 'employer' && saved
      ? (await findEmployer(c, { ...values, searched: undefined })).found
      : undefined;
  return showStep(
    c,
    { draft, key },
    {
      form: { values, errors },
      known,
      region: draft.region,
      kind: kindOf(draft.sections),
      empty: saved ? 0 : 1,
      found,
    },
  );
}

/** Saves one step, or changes its rows and shows it again. */
export async function takeStep(c: AppContext): Promise<Response> {
  const shown = await loadShownDraft(c);
  const { draft, known } = shown;
  const filed = filedHref(draft);
  if (filed !== undefined) return c.redirect(filed, 303);
  const key = keyOf(c, draft);
  if (!isFormStep(key)) return refuseCommon('not-found');
  const body = await readForm(c);
  const values = pick(body.values, claimSteps[key].names);
  const asked = String(body.values.do ?? 'next');
  if (key === 'employer') return takeEmployer(c, shown, { values, asked });
  if (asked !== 'next') {
    const form = await rework(key, asked, { values, body: body.values });
    const status = Object.keys(form.errors).length > 0 ? 422 : 200;
    return showStep(
      c,
      { draft, key, status },
      { form, known, region: draft.region, kind: kindOf(draft.sections), empty: asked === 'add' ? 1 : 0 },
    );
  }
  const parsed = claimSteps[key].parse(values, { known, sections: draft.sections });
  if (!parsed.ok)
    return showStep(
      c,
      { draft, key, status: 422 },
      { form: parsed.form, known, region: draft.region, kind: kindOf(draft.sections), empty: 0 },
    );
  return save(c, { draft, key, values: parsed.form.values });
}

async function takeEmployer(
  c: AppContext,
  { draft, known }: ShownDraft,
  sent: { values: FormValues; asked: string },
): Promise<Response> {
  const isAsked = sent.asked === 'find';
  const look = await findEmployer(c, isAsked ? { ...sent.values, searched: undefined } : sent.values);
  const parsed = parseForm(employerForm, look.values);
  const mustChoose = (look.found?.length ?? 0) > 0 || isAsked;
  if (parsed.ok && look.error === undefined && !mustChoose)
    return save(c, { draft, key: 'employer', values: look.values });
  const errors = isAsked ? {} : parsed.form.errors;
  const form: FormState = { values: look.values, errors };
  const shownForm = look.error === undefined ? form : withError(form, 'employerName', look.error);
  const status = Object.keys(shownForm.errors).length > 0 ? 422 : 200;
  return showStep(
    c,
    { draft, key: 'employer', status },
    {
      form: shownForm,
      known,
      region: draft.region,
      kind: kindOf(draft.sections),
      empty: 0,
      found: look.found ?? undefined,
    },
  );
}

/** Rows added, dropped or pasted; nothing is saved yet. */
async function rework(
  key: FormStep,
  asked: string,
  { values, body }: { values: FormValues; body: FormValues },
): Promise<FormState> {
  if (key === 'lines')
    return { values: { ...writeRows(lineRows(values), lineColumns), sure: values.sure }, errors: {} };
  if (key !== 'members') return { values, errors: {} };
  const ownIsRepresentative = listOf(values.representative).includes(OWN);
  const rows = memberRows(values);
  const form = { values: memberValues(rows, ownIsRepresentative), errors: {} };
  if (asked !== 'paste') return form;
  try {
    const pasted = await readPastedMembers(String(body.pasted ?? ''));
    const all = [...rows, ...pasted.map((row) => ({ row, isRepresentative: false }))];
    return { values: memberValues(all, ownIsRepresentative), errors: {} };
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return withError(
      { values: { ...form.values, pasted: body.pasted }, errors: {} },
      'pasted',
      error.message,
    );
  }
}

/** Saving twice is harmless, so that a page from the history may be sent again with other answers. */
async function save(
  c: AppContext,
  step: { draft: ClaimDraft; key: FormStep; values: FormValues },
): Promise<Response> {
  const { draft, key, values } = step;
  return mutate(c, undefined, async (tx) => {
    const where = { region: draft.region, id: draft.id };
    const sections = await saveDraft(tx, actOf(c), { ...where, section: key, values });
    return stepHref(
      draft,
      c.req.query('back') === 'check' ? firstOpenStep(sections) : stepAfter(sections, key),
    );
  });
}

function filedHref(draft: ClaimDraft): string | undefined {
  return draft.caseId === undefined ? undefined : matterHref({ region: draft.region, id: draft.caseId });
}

function keyOf(c: AppContext, draft: ClaimDraft): StepKey {
  return findStep(draft.sections, c.req.param('step'))?.key ?? refuseCommon('not-found');
}

function pick(values: FormValues, names: readonly string[]): FormValues {
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}
