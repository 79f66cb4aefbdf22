import { inTransaction } from '../../../platform/db/transaction.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { parseForm, readForm } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions } from '../../../ui/layout/stack.tsx';
import { caseKinds } from '../case.ts';
import type { DraftSections } from '../drafts/claim-draft.ts';
import { firstOpenStep, stepsFor } from '../drafts/claim-journey.ts';
import { deleteDraft } from '../drafts/delete-draft.ts';
import { startDraft } from '../drafts/save-draft.ts';
import { submitDraft } from '../drafts/submit-draft.ts';
import { showCheck } from './check-page.tsx';
import { draftHref, matterHref, NEW_CLAIM, stepHref } from './claim-links.ts';
import { claimSteps } from './claim-steps.tsx';
import { compassFieldNames, compassForm } from './compass/compass-form.ts';
import { rememberJustFiled } from './just-filed.ts';
import { loadShownDraft } from './load-shown-draft.ts';
import { readClaim } from './read-claim.ts';

/** 登记欠薪: what it takes, before the first question. */
export function showNewClaim(c: AppContext): Response | Promise<Response> {
  return portalPage(
    c,
    { title: '登记欠薪', current: NEW_CLAIM },
    <>
      <Section title="一共几步，随时可以停">
        <ol>
          {stepsFor({}).map((step) => (
            <li>{step.title}</li>
          ))}
        </ol>
        <p>准备好身份证；有欠条、合同、考勤、聊天记录的，拍成照片。没有也能登记。不收一分钱。</p>
        <Actions>
          <ActionForm action={NEW_CLAIM} label="开始登记" tone="primary" requestId={newId()} />
          <ButtonLink href="/matters" label="接着填以前的草稿" />
        </Actions>
      </Section>
      <Alert tone="info">
        <p>
          不会填就打 <a href="tel:12351">12351</a>，工作人员代您登记，一样有编号、一样能查进度。
        </p>
      </Alert>
    </>,
  );
}

/** A new draft, with the answers of the compass where the worker comes from there. */
export async function startClaim(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const answers = Object.fromEntries(compassFieldNames.map((name) => [name, values[name]]));
  const parsed = parseForm(compassForm, answers);
  const isUsable = parsed.ok && claimSteps.questions.parse(answers, neverKnown).ok;
  const kind = caseKinds.find((one) => one === values.kind);
  const isOther = kind !== undefined && kind !== 'wage-arrears';
  const sections: DraftSections = isOther ? { kind: { kind } } : isUsable ? { questions: answers } : {};
  return mutate(c, requestId, async (tx) => {
    const { id } = await startDraft(tx, actOf(c), sections);
    return stepHref({ region: regionOf(c), id }, firstOpenStep(sections));
  });
}

/** The questions do not depend on who asks. */
const neverKnown = { known: { onFile: undefined, hasConsent: false, today: '' }, sections: {} };

/** Files the claim as the worker has read it; anything that stands in the way leads back to the page. */
export async function submitClaim(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const shown = await loadShownDraft(c);
  const { draft, known } = shown;
  const where = { region: draft.region, id: draft.id };
  if (draft.caseId !== undefined) return c.redirect(matterHref({ ...where, id: draft.caseId }), 303);
  const read = readClaim(draft, known);
  if (!read.ok) return showCheck(c, shown);
  const version = Number(values.version);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { caseId } = await submitDraft(tx, actOf(c), { ...where, version, claim: read.claim });
        rememberJustFiled(c);
        return matterHref({ ...where, id: caseId });
      }),
    async (refusal) => {
      const status = refusal.status === 409 ? 409 : 422;
      return showCheck(c, await loadShownDraft(c), { sentence: refusal.message, status });
    },
  );
}

export async function askDelete(c: AppContext): Promise<Response> {
  const { draft } = await loadShownDraft(c);
  if (draft.caseId !== undefined) refuseCommon('not-found');
  return portalPage(
    c,
    { title: '删除草稿', current: '/matters' },
    <>
      <p>要删除这份没提交的登记吗？填过的内容和照片都会删掉，不能恢复。</p>
      <Actions>
        <ActionForm action={draftHref(draft, 'delete')} label="删除草稿" tone="danger" />
        <ButtonLink href={draftHref(draft)} label="不删，接着填" />
      </Actions>
    </>,
  );
}

export async function takeDelete(c: AppContext): Promise<Response> {
  const { draft } = await loadShownDraft(c);
  const where = { region: draft.region, id: draft.id };
  const keys = await inTransaction(c.var.deps.db, (tx) => deleteDraft(tx, actOf(c), where));
  for (const key of keys) await c.var.deps.files.remove(key);
  return c.redirect('/matters', 303);
}
