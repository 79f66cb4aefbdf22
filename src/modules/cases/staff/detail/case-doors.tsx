import { z } from 'zod';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  text,
  withError,
} from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { type Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { findAttachment, removeAttachment, sendAttachment, showPicture } from '../../../documents/index.ts';
import { acceptCase } from '../../accept-case.ts';
import { addNote } from '../../add-note.ts';
import { addPaper } from '../../add-paper.ts';
import { acceptForm, noteForm, returnForm } from '../../case-form.ts';
import { CASE_OWNER } from '../../load-case.ts';
import { openCase } from '../../open-case.ts';
import { doneHref } from '../case-links.ts';
import { caseFormRoutes } from '../forms/case-form-door.tsx';
import { ReasonField } from '../forms/papers-field.tsx';
import { loadShownCase } from '../load-shown-case.ts';
import { showCase } from './case-page.tsx';

const paperForm = z.object({ label: text('材料名称', 60) });

/** 受理: one button; the second of two clerks reads who was faster, on the case's own page. */
export async function postAccept(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const { version } = acceptForm.parse(values);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await acceptCase(tx, actOf(c), { caseId: id, version });
        return doneHref(id, '已受理，申请人已收到通知。');
      }),
    (refusal) => showRefused(c, { form: emptyForm, refusal }),
  );
}

export async function postNote(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(noteForm, values);
  if (!parsed.ok) return showCase(c, { form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await addNote(tx, actOf(c), { caseId: id, body: parsed.value.body });
        return doneHref(id, '已记下。');
      }),
    (refusal) => showRefused(c, { form: parsed.form, refusal }),
  );
}

export async function postPaper(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, files, requestId } = await readForm(c);
  const parsed = parseForm(paperForm, values);
  const [file] = files;
  const form = file ? parsed.form : withError(parsed.form, 'file', '请选择文件');
  if (!parsed.ok || !file) return showCase(c, { form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await addPaper(tx, actOf(c), {
          caseId: id,
          files: c.var.deps.files,
          file,
          label: parsed.value.label,
        });
        return doneHref(id, '材料已上传。');
      }),
    (refusal) => showRefused(c, { form: parsed.form, refusal, field: 'file' }),
  );
}

function showRefused(
  c: AppContext,
  on: { form: FormState; refusal: Refused; field?: string },
): Promise<Response> {
  const { status } = on.refusal;
  const known = status === 403 || status === 404 || status === 409 ? status : 422;
  return showCase(c, { form: withError(on.form, on.field ?? '', on.refusal.message), status: known });
}

/** A paper of a case in reach, downloaded; the door records that it was looked at. */
export async function sendPaper(c: AppContext): Promise<Response> {
  return sendAttachment(c, await paperOf(c));
}

export async function previewPaper(c: AppContext): Promise<Response> {
  return showPicture(c, await paperOf(c));
}

async function paperOf(c: AppContext) {
  const { rightsCase } = await loadShownCase(c);
  const owner = { type: CASE_OWNER, id: rightsCase.id };
  const paper = await findAttachment(c.var.deps.db, rightsCase.region, { owner, id: idParam(c, 'paper') });
  return paper ?? refuseCommon('not-found');
}

/** 移除材料 with a reason; row and bytes stay. */
export const removePaperRoutes = caseFormRoutes({
  slug: 'papers/:paper/remove',
  word: 'add-paper',
  title: '移除材料',
  submit: '移除',
  tone: 'danger',
  hint: '移除的材料仍留在卷内，并写明由谁、因何移除。',
  schema: () => returnForm,
  fields: ({ form }) => <ReasonField form={form} label="移除原因" />,
  run: async (tx, act, { view, value, c }) => {
    const owner = { type: CASE_OWNER, id: view.rightsCase.id };
    await openCase(tx, act, { caseId: view.rightsCase.id, word: 'add-paper' });
    await removeAttachment(tx, act, { owner, id: idParam(c, 'paper'), reason: value.reason });
  },
  done: '材料已移除。',
});
