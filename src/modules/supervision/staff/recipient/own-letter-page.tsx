import type { FC } from 'hono/jsx';
import { workingDaysLeft } from '../../../../platform/calendar.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { flashOf } from '../../../../platform/http/flash.ts';
import { emptyForm, type FormState } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { Actions, MainAside, Stack } from '../../../../ui/layout/stack.tsx';
import { kindNames } from '../../letters/letter.ts';
import type { LetterView } from '../../letters/load-letter.ts';
import { printedParagraphs } from '../../letters/text/letter-text.ts';
import { DelaysSection, TimelineSection } from '../letters/detail/side-sections.tsx';
import { PromiseFields, promiseValues } from '../letters/forms/promise-fields.tsx';
import { loadShownLetter } from '../letters/load-shown-letter.ts';
import { StatusTag } from '../letters/status-tag.tsx';
import { OWN_LETTERS, ownHref } from './own-links.ts';
import { RectifyingSection } from './rectifying-section.tsx';

/** What was typed into one of the page's forms, and what is wrong with it. */
export interface Problem {
  readonly form: FormState;
  readonly on: 'answer' | 'delay' | string;
  readonly status: 403 | 404 | 409 | 422;
}

/** One letter as its recipient sees it: what is asked, until when, and the answer item by item. */
export async function showOwnLetter(c: AppContext, problem?: Problem): Promise<Response> {
  const view = await loadShownLetter(c);
  const { letter } = view;
  return consolePage(
    c,
    {
      title: `${kindNames[letter.kind]}`,
      current: OWN_LETTERS,
      breadcrumbs: [{ href: OWN_LETTERS, label: '工会函件' }, { label: letter.number ?? '' }],
      flash: flashOf(c),
      status: problem?.status ?? 200,
      actions: <ButtonLink href={ownHref(letter.id, 'print')} label="打印函件" />,
    },
    <Stack>
      <ErrorSummary errors={problem?.form.errors} />
      <p>
        {letter.number} · <StatusTag status={letter.status} />
      </p>
      <Standing view={view} />
      <MainAside
        aside={
          <>
            <DelaysSection view={view} />
            <TimelineSection view={view} />
          </>
        }
      >
        <Section title="函件正文" id="text">
          {printedParagraphs(letter.body, view.items).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Section>
        {letter.status === 'served' ? (
          <AnswerSection view={view} form={problem?.on === 'answer' ? problem.form : undefined} />
        ) : null}
        {letter.status === 'issued' || letter.status === 'served' ? null : (
          <RectifyingSection view={view} problem={problem} />
        )}
        {letter.status === 'served' && view.delays.every((delay) => delay.answer !== undefined) ? (
          <DelaySection view={view} form={problem?.on === 'delay' ? problem.form : undefined} />
        ) : null}
      </MainAside>
    </Stack>,
  );
}

const Standing: FC<{ view: LetterView }> = ({ view: { letter, today } }) => {
  if (letter.status === 'issued')
    return (
      <Alert tone="warning" title="请签收">
        <p>签收后开始计算答复期限。</p>
        <ActionForm
          action={ownHref(letter.id, 'sign-for')}
          label="签收"
          tone="primary"
          requestId={newId()}
          values={{ version: String(letter.version) }}
        />
      </Alert>
    );
  if (letter.status !== 'served' || !letter.service) return null;
  return (
    <p>
      答复期限：
      <Deadline
        due={letter.service.replyDue}
        daysLeft={workingDaysLeft(today, letter.service.replyDue)}
        unit="工作日"
        provisional={letter.service.isProvisional}
      />
    </p>
  );
};

const AnswerSection: FC<{ view: LetterView; form: FormState | undefined }> = ({ view, form }) => {
  const { letter, items } = view;
  const shown = form ?? {
    ...emptyForm,
    values: { ...promiseValues(items), note: letter.reply?.note },
  };
  return (
    <Section title="逐项答复" id="answer">
      <Form action={ownHref(letter.id, 'answer')} requestId={newId()}>
        <HiddenFields values={{ version: String(letter.version) }} />
        <PromiseFields items={items} form={shown} />
        <TextArea name="note" label="其他说明" form={shown} rows={3} />
        <Actions>
          <SubmitButton label="提交答复" />
          <SubmitButton label="先保存" tone="secondary" name="_save" value="1" />
        </Actions>
      </Form>
    </Section>
  );
};

const DelaySection: FC<{ view: LetterView; form: FormState | undefined }> = ({ view, form }) => (
  <Section title="需要更多时间" id="delay">
    <Form action={ownHref(view.letter.id, 'delay')} requestId={newId()}>
      <DateField name="until" label="延至日期" form={form} required />
      <TextArea name="reason" label="延期理由" form={form} required rows={2} />
      <SubmitButton label="申请延期" tone="secondary" />
    </Form>
  </Section>
);
