import { inTransaction } from '../../../platform/db/transaction.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { refuseCommon } from '../../../platform/refusal.ts';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions } from '../../../ui/layout/stack.tsx';
import {
  type Attachment,
  findAttachment,
  sendAttachment,
  showPicture,
  storeAttachment,
} from '../../documents/index.ts';
import { type ClaimDraft, DRAFT_OWNER } from '../drafts/claim-draft.ts';
import { dropDraftPaper } from '../drafts/delete-draft.ts';
import { draftHref } from './claim-links.ts';
import { loadShownDraft } from './load-shown-draft.ts';
import { paperForm } from './paper-form.tsx';
import { showPapers } from './papers-page.tsx';

/** At most so many files in one go; a photo of a phone is 3–5 MB. */
const MOST_FILES = 10;

/** Keeps the chosen files with the draft. */
export async function takePapers(c: AppContext): Promise<Response> {
  const { draft } = await loadOpenDraft(c);
  const { values, files, requestId } = await readForm(c);
  const parsed = parseForm(paperForm, values);
  if (!parsed.ok) return showPapers(c, draft, { form: parsed.form, status: 422 });
  const wrong = (sentence: string) =>
    showPapers(c, draft, { form: withError(parsed.form, 'file', sentence), status: 422 });
  if (files.length === 0) return wrong('请选择照片或文件');
  if (files.length > MOST_FILES) return wrong(`一次最多 ${MOST_FILES} 个文件，请分几次上传`);
  const owner = { type: DRAFT_OWNER, id: draft.id };
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        for (const file of files) {
          const paper = { files: c.var.deps.files, owner, file, label: parsed.value.label };
          await storeAttachment(tx, actOf(c), paper);
        }
        return draftHref(draft, 'papers');
      }),
    (refusal) => wrong(refusal.message),
  );
}

export async function sendDraftPaper(c: AppContext): Promise<Response> {
  const { paper } = await loadPaper(c);
  return c.req.query('preview') === '1' ? showPicture(c, paper) : sendAttachment(c, paper);
}

export async function askRemovePaper(c: AppContext): Promise<Response> {
  const { draft, paper } = await loadPaper(c);
  return portalPage(
    c,
    { title: '删除材料', current: '/matters' },
    <>
      <p>
        要删除“{paper.label}：{paper.name}”吗？删除后不能恢复。
      </p>
      <Actions>
        <ActionForm action={`${draftHref(draft, 'papers')}/${paper.id}/remove`} label="删除" tone="danger" />
        <ButtonLink href={draftHref(draft, 'papers')} label="不删了" />
      </Actions>
    </>,
  );
}

export async function removePaper(c: AppContext): Promise<Response> {
  const { draft, paper } = await loadPaper(c);
  const where = { region: draft.region, id: draft.id, paperId: paper.id };
  const keys = await inTransaction(c.var.deps.db, (tx) => dropDraftPaper(tx, actOf(c), where));
  for (const key of keys) await c.var.deps.files.remove(key);
  return c.redirect(draftHref(draft, 'papers'), 303);
}

async function loadOpenDraft(c: AppContext): Promise<{ draft: ClaimDraft }> {
  const { draft } = await loadShownDraft(c);
  return draft.caseId === undefined ? { draft } : refuseCommon('not-found');
}

async function loadPaper(c: AppContext): Promise<{ draft: ClaimDraft; paper: Attachment }> {
  const { draft } = await loadOpenDraft(c);
  const owner = { type: DRAFT_OWNER, id: draft.id };
  const paper = await findAttachment(c.var.deps.db, draft.region, { owner, id: idParam(c, 'paper') });
  return { draft, paper: paper ?? refuseCommon('not-found') };
}
