import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { type FormState, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { portalPage, printPage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Actions } from '../../../../ui/layout/stack.tsx';
import { wordAnswer } from '../../../documents/index.ts';
import { readOwnFile } from '../../../people/index.ts';
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
import { matterHref } from '../claim-links.ts';
import { loadMatter, type Matter } from '../load-matter.ts';

interface OwnApplication {
  readonly matter: Matter;
  readonly application: Application;
  readonly applicant: ApplicantFacts;
}

/** The own application, with the own numbers in clear; somebody without a claim in the case has none. */
async function loadOwn(c: AppContext): Promise<OwnApplication> {
  const matter = await loadMatter(c);
  const kind = applicationKinds.find((one) => one === c.req.param('kind')) ?? refuseCommon('not-found');
  const own = matter.own ?? refuseCommon('not-found');
  const act = actOf(c);
  const [application, file] = await Promise.all([
    loadApplication(c.var.deps.db, act, { view: matter.view, claimantId: own.id, kind }),
    readOwnFile(c.var.deps.db, act),
  ]);
  const masked = maskedApplicant(matter.view, own.id);
  const applicant = file ? { ...masked, identity: file.clear.identity, phone: file.clear.phone } : masked;
  return { matter, application, applicant };
}

export async function showOwnApplication(c: AppContext): Promise<Response> {
  const own = await loadOwn(c);
  return applicationPage(c, own, { form: { values: own.application.values, errors: {} }, status: 200 });
}

export async function takeOwnApplication(c: AppContext): Promise<Response> {
  const own = await loadOwn(c);
  const { values, requestId } = await readForm(c);
  const { form, isSound } = readApplication(values);
  if (!isSound) return applicationPage(c, own, { form, status: 422 });
  const { matter, application } = own;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await saveApplication(tx, actOf(c), {
          region: matter.region,
          caseId: matter.id,
          claimantId: application.claimantId,
          kind: application.kind,
          version: Number(values.version ?? 0),
          values: form.values,
        });
        return `${hrefOf(own)}?done=1`;
      }),
    async (refusal) =>
      applicationPage(c, await loadOwn(c), {
        form: withError(form, '', refusal.message),
        status: refusal.status === 409 ? 409 : 422,
      }),
  );
}

function hrefOf({ matter, application }: OwnApplication, rest = ''): string {
  return matterHref(matter, `applications/${application.kind}${rest}`);
}

function applicationPage(
  c: AppContext,
  own: OwnApplication,
  shown: { form: FormState; status: 200 | 409 | 422 },
): Response | Promise<Response> {
  const { application, matter, applicant } = own;
  const { kind, version } = application;
  return portalPage(
    c,
    { title: applicationNames[kind], current: '/matters', status: shown.status },
    <>
      <ErrorSummary errors={shown.form.errors} />
      {c.req.query('done') ? (
        <Alert tone="success" role="status">
          <p>已保存。可以下载 Word 再改，也可以直接打印签名。</p>
        </Alert>
      ) : null}
      <Alert tone="info">
        <p>
          已按您登记的内容填好，请逐项核对、修改，保存后下载或打印。金额拿不准，先
          <a href="/calculators">算一算</a>，或者打 <a href="tel:12351">12351</a> 问工会。
        </p>
      </Alert>
      <Form action={hrefOf(own)} requestId={newId()}>
        <HiddenFields values={{ version: String(version) }} />
        <ApplicationFields
          form={shown.form}
          kind={kind}
          caseKind={matter.view.rightsCase.kind}
          applicant={applicant}
        />
        <SubmitButton label="保存申请书" />
      </Form>
      <Actions>
        {version > 0 ? <ButtonLink href={hrefOf(own, '/word')} label="下载 Word" download /> : null}
        {version > 0 ? <ButtonLink href={hrefOf(own, '/print')} label="打印申请书" icon="print" /> : null}
        <ButtonLink href={matterHref(matter)} label="返回事项" />
      </Actions>
    </>,
  );
}

export async function sendOwnWord(c: AppContext): Promise<Response> {
  const { application, applicant } = await loadOwn(c);
  const title = applicationNames[application.kind];
  return wordAnswer(title, { title, blocks: applicationBlocks({ ...application, applicant }) });
}

export async function printOwnApplication(c: AppContext): Promise<Response> {
  const own = await loadOwn(c);
  const { application, applicant } = own;
  return printPage(
    c,
    { title: applicationNames[application.kind], margins: 'official', backHref: hrefOf(own) },
    <ApplicationSheet blocks={applicationBlocks({ ...application, applicant })} />,
  );
}
