import type { Transaction } from '../../../platform/db/database.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { type emptyForm, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { sendAttachment, showPicture } from '../../documents/index.ts';
import { addPaper } from '../add-paper.ts';
import { resubmitForm, reviewForm } from '../case-form.ts';
import { resubmitCase } from '../resubmit-case.ts';
import { reviewCase } from '../review-case.ts';
import { matterHref } from './claim-links.ts';
import { loadMatter, type Matter } from './load-matter.ts';
import { showMatter } from './matter-page.tsx';
import { paperForm } from './paper-form.tsx';

export async function openMatter(c: AppContext): Promise<Response> {
  return showMatter(c, await loadMatter(c));
}

/** 补充后重新提交. */
export async function takeResubmit(c: AppContext): Promise<Response> {
  const matter = await loadMatter(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(resubmitForm, values);
  if (!parsed.ok) return showMatter(c, matter, { form: parsed.form, status: 422 });
  const target = { caseId: matter.id, region: matter.region };
  return act(c, { matter, requestId, values }, (tx) =>
    resubmitCase(tx, actOf(c), { ...target, supplement: parsed.value.supplement }),
  );
}

/** 评价. */
export async function takeReview(c: AppContext): Promise<Response> {
  const matter = await loadMatter(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(reviewForm, values);
  if (!parsed.ok) return showMatter(c, matter, { form: parsed.form, status: 422 });
  const target = { caseId: matter.id, region: matter.region };
  return act(c, { matter, requestId, values }, (tx) =>
    reviewCase(tx, actOf(c), { ...target, ...parsed.value }),
  );
}

/** 补充材料. */
export async function takeMatterPapers(c: AppContext): Promise<Response> {
  const matter = await loadMatter(c);
  const { values, files, requestId } = await readForm(c);
  const parsed = parseForm(paperForm, values);
  if (!parsed.ok) return showMatter(c, matter, { form: parsed.form, status: 422 });
  if (files.length === 0)
    return showMatter(c, matter, { form: withError(parsed.form, 'file', '请选择照片或文件'), status: 422 });
  const target = { caseId: matter.id, region: matter.region, files: c.var.deps.files };
  return act(c, { matter, requestId, values }, async (tx) => {
    for (const file of files) await addPaper(tx, actOf(c), { ...target, file, label: parsed.value.label });
  });
}

/** A paper of the case that this reader may see. */
export async function sendMatterPaper(c: AppContext): Promise<Response> {
  const { view } = await loadMatter(c);
  const id = idParam(c, 'paper');
  const paper = view.papers.find((one) => one.id === id) ?? refuseCommon('not-found');
  return c.req.query('preview') === '1' ? showPicture(c, paper) : sendAttachment(c, paper);
}

/** One act of the worker; a rule's "no" stands on top of the page, with everything typed kept. */
export function act(
  c: AppContext,
  on: { matter: Matter; requestId: string | undefined; values?: typeof emptyForm.values },
  work: (tx: Transaction) => Promise<unknown>,
): Promise<Response> {
  return mutateOrShow(
    () =>
      mutate(c, on.requestId, async (tx) => {
        await work(tx);
        return `${matterHref(on.matter)}?done=1`;
      }),
    async (refusal) => {
      const form = withError({ values: on.values ?? {}, errors: {} }, '', refusal.message);
      return showMatter(c, await loadMatter(c), { form, status: refusal.status === 409 ? 409 : 422 });
    },
  );
}
