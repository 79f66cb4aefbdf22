import type { Child, FC } from 'hono/jsx';
import type { AppContext } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { Actions, Muted } from '../../../ui/layout/stack.tsx';
import { Steps } from '../../../ui/steps/steps.tsx';
import type { ClaimDraft } from '../drafts/claim-draft.ts';
import { findStep, firstOpenStep, type StepKey, stepBefore, stepsFor } from '../drafts/claim-journey.ts';
import { stepTitle } from '../drafts/step-title.ts';
import { draftHref, stepHref } from './claim-links.ts';
import { claimSteps, type FormStep, type StepView } from './claim-steps.tsx';

/** One step as a page: where we are, what is wrong, the fields, forward and back. */
export function showStep(
  c: AppContext,
  step: { draft: ClaimDraft; key: FormStep; status?: 200 | 422 },
  view: StepView,
): Response | Promise<Response> {
  const { draft, key } = step;
  const { fields, buttons } = claimSteps[key];
  const back = c.req.query('back');
  const searched = view.form.values.searched;
  return stepFrame(
    c,
    { draft, key, status: step.status },
    <>
      <ErrorSummary errors={view.form.errors} />
      <Form action={stepHref(draft, key, back === 'check' ? { back } : {})}>
        <HiddenFields values={{ searched: typeof searched === 'string' ? searched : undefined }} />
        {fields(view)}
        <Actions>
          <SubmitButton label="保存，下一步" name="do" value="next" />
          {buttons?.()}
        </Actions>
      </Form>
    </>,
  );
}

/** What every page of the journey has around its middle. */
export function stepFrame(
  c: AppContext,
  step: { draft: ClaimDraft; key: StepKey; status?: 200 | 409 | 422 | undefined },
  children: Child,
): Response | Promise<Response> {
  const { draft, key } = step;
  const before = stepBefore(draft.sections, key);
  const found = findStep(draft.sections, key);
  return portalPage(
    c,
    {
      title: found === undefined ? '登记' : stepTitle(draft.sections, found),
      current: '/matters',
      status: step.status ?? 200,
    },
    <>
      <Progress draft={draft} current={key} />
      {children}
      <Actions>
        {before ? <ButtonLink href={stepHref(draft, before)} label="上一步" /> : null}
        <a href="/matters">先存着，以后再填</a>
        <a href={draftHref(draft, 'delete')}>删除这份草稿</a>
      </Actions>
      <Muted>每按一次“保存，下一步”就存一次。换手机、关网页都不怕，登录后在“我的事项”里接着填。</Muted>
    </>,
  );
}

const Progress: FC<{ draft: ClaimDraft; current: StepKey }> = ({ draft, current }) => {
  const open = firstOpenStep(draft.sections);
  const steps = stepsFor(draft.sections);
  const reached = steps.findIndex((step) => step.key === open);
  return (
    <Disclosure
      summary={`第 ${steps.findIndex((step) => step.key === current) + 1} 步，共 ${steps.length} 步`}
    >
      <Steps
        label="登记步骤"
        steps={steps.map((step, at) => ({
          label: stepTitle(draft.sections, step),
          state: step.key === current ? 'current' : at < reached ? 'done' : 'todo',
        }))}
      />
    </Disclosure>
  );
};
