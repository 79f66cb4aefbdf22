import { z } from 'zod';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import type { FormValues } from '../../../platform/http/form.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  text,
  withError,
} from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { findOpenFileOf } from '../file/file-store.ts';
import { consentItems } from '../household/consents.ts';
import { identifyApplicant } from '../steps/identify-applicant.ts';
import { openDraft } from '../steps/open-draft.ts';
import { hidden, pickAnswers } from './check/check-door.tsx';
import { type CheckAnswers, checkForm } from './check/check-form.ts';
import { ownFileHref } from './file-links.ts';

const APPLY = '/hardship/apply';

const ask = z.literal('on', { error: '请先同意；不同意的，可以只做自测' });
const withFile = z.object({ agree: ask });
const withoutFile = z.object({ agree: ask, name: text('姓名', 50), identityNumber: text('身份证号', 30) });

/** 申请: who asks, before anything is written down. A worker with an open file is led to it. */
export function showApply(c: AppContext): Promise<Response> {
  return applyPage(c, { form: emptyForm, answers: {}, status: 200 });
}

async function applyPage(
  c: AppContext,
  shown: { form: FormState; answers: FormValues; status: 200 | 409 | 422 },
): Promise<Response> {
  const { personId } = c.var.actor;
  const open = personId && (await findOpenFileOf(c.var.deps.db, regionOf(c), personId));
  if (open) return c.redirect(ownFileHref({ region: regionOf(c), id: open.id }), 303);
  const { form } = shown;
  return portalPage(
    c,
    { title: '申请困难帮扶', current: APPLY, status: shown.status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>先填家庭成员，再填困难情况和支出，最后提交。随时可以停，登录后在“我的事项”里接着填。</p>
      <Form action={APPLY} requestId={newId()}>
        <HiddenFields values={{ ...hidden(shown.answers), begin: '1' }} />
        {personId === undefined ? (
          <>
            <TextField name="name" label="您的姓名" form={form} required autocomplete="name" />
            <TextField
              name="identityNumber"
              label="您的身份证号"
              form={form}
              required
              autocomplete="off"
              hint="加密保存，只用于办理您的事项"
            />
          </>
        ) : (
          <Alert tone="info">申请人：{c.var.actor.name}</Alert>
        )}
        <Checkbox name="agree" label={consentItems.sensitive} form={form} required />
        <Actions>
          <SubmitButton label="开始填写" />
          <a href="/hardship/check">先测一测</a>
        </Actions>
      </Form>
      <Muted>一户只有一份档案：由一位职工申请，家人不用再申请。</Muted>
    </Stack>,
  );
}

/** Opens the draft, with the answers of the self-test where the worker comes from there. */
export async function takeApply(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const answers = pickAnswers(values);
  if (values.begin === undefined) return applyPage(c, { form: emptyForm, answers, status: 200 });
  const asksWho = c.var.actor.personId === undefined;
  const agreed = parseForm(withFile, values);
  const who = parseForm(withoutFile, values);
  const parsed = asksWho ? who : agreed;
  if (!parsed.ok) return applyPage(c, { form: parsed.form, answers, status: 422 });
  const checked = parseForm(checkForm, answers);
  const identity = who.ok ? who.value : undefined;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const own = await identifyApplicant(tx, actOf(c), identity);
        const { personId } = own.actor;
        const beginning = { personId, channel: 'portal' } as const;
        const { id } = await openDraft(tx, own, { ...beginning, ...known(checked) });
        return ownFileHref({ region: regionOf(c), id });
      }),
    (refusal) =>
      applyPage(c, {
        form: withError(parsed.form, '', refusal.message),
        answers,
        status: refusal.status === 409 ? 409 : 422,
      }),
  );
}

function known(checked: { ok: true; value: CheckAnswers } | { ok: false }) {
  if (!checked.ok) return {};
  const { workState, isSingleParent, exclusions, hadAccident, hasIllness } = checked.value;
  const mainReason = hadAccident ? 'disaster' : hasIllness ? 'illness' : undefined;
  return { workState, isSingleParent, exclusions, mainReason, costs: costsOf(checked.value) } as const;
}

function costsOf({ medical, accident }: CheckAnswers) {
  return [
    { kind: 'medical', amountFen: medical },
    { kind: 'accident', amountFen: accident },
  ] as const;
}
