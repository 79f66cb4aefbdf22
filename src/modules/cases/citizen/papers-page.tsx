import type { AppContext } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm } from '../../../platform/http/form.ts';
import { Section } from '../../../ui/card/card.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Actions, Muted } from '../../../ui/layout/stack.tsx';
import { AttachmentList, listAttachments } from '../../documents/index.ts';
import { papersFor } from '../compass/compass-papers.ts';
import { type ClaimDraft, DRAFT_OWNER } from '../drafts/claim-draft.ts';
import { kindRule } from '../kinds/kind-rules.ts';
import { draftHref, stepHref } from './claim-links.ts';
import { compassForm } from './compass/compass-form.ts';
import { kindOf } from './kind-step.tsx';
import { PaperForm } from './paper-form.tsx';
import { stepFrame } from './step-page.tsx';

/** 证据照片: what there is, what would help, and one more. */
export async function showPapers(
  c: AppContext,
  draft: ClaimDraft,
  again: { form: FormState; status: 200 | 422 } = { form: emptyForm, status: 200 },
): Promise<Response> {
  const attachments = await listAttachments(c.var.deps.db, draft.region, { type: DRAFT_OWNER, id: draft.id });
  const answers = parseForm(compassForm, draft.sections.questions ?? {});
  const kind = kindOf(draft.sections);
  const useful =
    kind !== 'wage-arrears'
      ? kindRule(kind).papers.map(({ label, hint }) => (hint ? `${label}（${hint}）` : label))
      : answers.ok
        ? papersFor(answers.value)
        : [];
  const home = draftHref(draft, 'papers');
  return stepFrame(
    c,
    { draft, key: 'papers', status: again.status },
    <>
      <ErrorSummary errors={again.form.errors} />
      <Section title="已上传的材料">
        <AttachmentList
          attachments={attachments}
          links={{
            download: (paper) => `${home}/${paper.id}`,
            preview: (paper) => `${home}/${paper.id}?preview=1`,
            remove: (paper) => `${home}/${paper.id}/remove`,
          }}
        />
      </Section>
      <Section title="再传一份">
        {useful.length > 0 ? <Muted>有用的材料：{useful.join('；')}。</Muted> : null}
        <PaperForm action={home} form={again.form} />
      </Section>
      <Actions>
        <ButtonLink href={stepHref(draft, 'check')} label="下一步：核对并提交" tone="primary" />
      </Actions>
    </>,
  );
}
