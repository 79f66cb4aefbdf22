import { z } from 'zod';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { flashOf } from '../../../../platform/http/flash.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  text,
  withError,
} from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage, printPage } from '../../../../platform/http/page.tsx';
import { type Route, recorded, viewed } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { wordAnswer } from '../../../documents/index.ts';
import { revealPerson } from '../../../people/index.ts';
import {
  type ApplicantFacts,
  type Application,
  applicationKinds,
  applicationNames,
} from '../../applications/application.ts';
import { applicationBlocks } from '../../applications/application-blocks-view.ts';
import { ApplicationFields } from '../../applications/application-fields.tsx';
import { readApplication } from '../../applications/application-form.ts';
import { ApplicationSheet } from '../../applications/application-sheet.tsx';
import { loadApplication, maskedApplicant } from '../../applications/load-application.ts';
import { saveApplication } from '../../applications/save-application.ts';
import { workOnCases } from '../../case-permissions.ts';
import type { CaseView } from '../../load-case.ts';
import { CASES, caseHref } from '../case-links.ts';
import { loadShownCase } from '../load-shown-case.ts';

interface Shown {
  readonly view: CaseView;
  readonly application: Application;
  readonly applicant: ApplicantFacts;
}

async function load(c: AppContext): Promise<Shown> {
  const view = await loadShownCase(c);
  const kind = applicationKinds.find((one) => one === c.req.param('kind')) ?? refuseCommon('not-found');
  const claimantId = idParam(c, 'claimant');
  const application = await loadApplication(c.var.deps.db, actOf(c), { view, claimantId, kind });
  return { view, application, applicant: maskedApplicant(view, claimantId) };
}

function hrefOf({ view, application }: Shown, rest = ''): string {
  return caseHref(view.rightsCase.id, `applications/${application.claimantId}/${application.kind}${rest}`);
}

async function show(c: AppContext): Promise<Response> {
  const shown = await load(c);
  return page(c, shown, { form: { values: shown.application.values, errors: {} }, status: 200 });
}

async function take(c: AppContext): Promise<Response> {
  const shown = await load(c);
  const { values, requestId } = await readForm(c);
  const { form, isSound } = readApplication(values);
  if (!isSound) return page(c, shown, { form, status: 422 });
  const { region, id: caseId } = shown.view.rightsCase;
  const { claimantId, kind } = shown.application;
  const version = Number(values.version ?? 0);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await saveApplication(tx, actOf(c), {
          region,
          caseId,
          claimantId,
          kind,
          version,
          values: form.values,
        });
        return `${hrefOf(shown)}?done=${encodeURIComponent('申请书已保存。')}`;
      }),
    async (refusal) =>
      page(c, await load(c), {
        form: withError(form, '', refusal.message),
        status: refusal.status === 409 ? 409 : 422,
      }),
  );
}

interface Again {
  readonly form: FormState;
  readonly status: 200 | 409 | 422;
  /** State of the small form that asks for whole numbers. */
  readonly reason?: FormState;
}

function page(c: AppContext, shown: Shown, again: Again): Response | Promise<Response> {
  const { view, application, applicant } = shown;
  const { id, number, kind: caseKind } = view.rightsCase;
  const title = applicationNames[application.kind];
  return consolePage(
    c,
    {
      title,
      current: CASES,
      breadcrumbs: [
        { href: CASES, label: '维权案件' },
        { href: caseHref(id), label: number },
        { label: title },
      ],
      flash: flashOf(c),
      status: again.status,
    },
    <Stack>
      <ErrorSummary errors={{ ...again.form.errors, ...again.reason?.errors }} />
      <Form action={hrefOf(shown)} requestId={newId()}>
        <HiddenFields values={{ version: String(application.version) }} />
        <ApplicationFields
          form={again.form}
          kind={application.kind}
          caseKind={caseKind}
          applicant={applicant}
        />
        <Actions>
          <SubmitButton label="保存申请书" />
          <ButtonLink href={caseHref(id)} label="返回案件" />
        </Actions>
      </Form>
      {application.version > 0 ? <Downloads shown={shown} form={again.reason ?? emptyForm} /> : null}
    </Stack>,
  );
}

function Downloads({ shown, form }: { shown: Shown; form: FormState }) {
  return (
    <Section title="下载和打印">
      <Actions>
        <ButtonLink href={hrefOf(shown, '/word')} label="下载 Word（号码打码）" download />
        <ButtonLink href={hrefOf(shown, '/print')} label="打印（号码打码）" />
      </Actions>
      <Form action={hrefOf(shown, '/word')}>
        <TextField
          name="reason"
          label="需要完整证件号码和电话的原因"
          form={form}
          required
          maxLength={200}
          hint="记入审计，申请人可以查到，如：代写仲裁申请书"
        />
        <SubmitButton label="下载 Word（含完整号码）" tone="secondary" />
      </Form>
    </Section>
  );
}

async function sendMasked(c: AppContext): Promise<Response> {
  const { application, applicant } = await load(c);
  return word(application, applicant);
}

/** Whole numbers only for a reason, which is recorded in the same transaction as they are read. */
async function sendClear(c: AppContext): Promise<Response> {
  const shown = await load(c);
  const { values } = await readForm(c);
  const again = (reason: FormState) =>
    page(c, shown, { form: { values: shown.application.values, errors: {} }, status: 422, reason });
  const parsed = parseForm(z.object({ reason: text('原因', 200) }), values);
  if (!parsed.ok) return again(parsed.form);
  const { application, applicant, view } = shown;
  const personId =
    view.claimants.find(({ id }) => id === application.claimantId)?.personId ?? refuseCommon('not-found');
  try {
    const request = { personId, fields: ['identity', 'phone'] as const, reason: parsed.value.reason };
    const clear = await inTransaction(c.var.deps.db, (tx) => revealPerson(tx, actOf(c), request));
    return await word(application, {
      ...applicant,
      identity: clear.identityNumber ?? applicant.identity,
      phone: clear.phone ?? applicant.phone,
    });
  } catch (error) {
    if (error instanceof Refused && error.status === 422)
      return again(withError(parsed.form, 'reason', error.message));
    throw error;
  }
}

function word(application: Application, applicant: ApplicantFacts): Promise<Response> {
  const title = applicationNames[application.kind];
  return wordAnswer(title, { title, blocks: applicationBlocks({ ...application, applicant }) });
}

async function print(c: AppContext): Promise<Response> {
  const shown = await load(c);
  const { application, applicant } = shown;
  return printPage(
    c,
    { title: applicationNames[application.kind], margins: 'official', backHref: hrefOf(shown) },
    <ApplicationSheet blocks={applicationBlocks({ ...application, applicant })} />,
  );
}

const PATH = `${CASES}/:id/applications/:claimant/:kind`;

/** 仲裁申请书 and 支付令申请书, written for a worker at the counter. */
export const applicationRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, permission: workOnCases, audit: viewed('case.view'), handler: show },
  {
    method: 'POST',
    path: PATH,
    permission: workOnCases,
    audit: recorded('case.save-application'),
    handler: take,
  },
  {
    method: 'GET',
    path: `${PATH}/word`,
    permission: workOnCases,
    audit: viewed('case.print'),
    handler: sendMasked,
  },
  {
    method: 'POST',
    path: `${PATH}/word`,
    permission: workOnCases,
    audit: recorded('person.reveal'),
    handler: sendClear,
  },
  {
    method: 'GET',
    path: `${PATH}/print`,
    permission: workOnCases,
    audit: viewed('case.print'),
    handler: print,
  },
];
