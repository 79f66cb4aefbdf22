import { type AppContext, actOf, regionOf } from '../../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  withError,
} from '../../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { isId, newId } from '../../../../../platform/id.ts';
import type { Refused } from '../../../../../platform/refusal.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { ButtonLink, SubmitButton } from '../../../../../ui/form/button.tsx';
import { RadioGroup } from '../../../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../../ui/layout/stack.tsx';
import { findOrganisation } from '../../../../orgs/index.ts';
import { draftLetter } from '../../../letters/draft-letter.ts';
import { letterKinds, shortKindNames } from '../../../letters/letter.ts';
import { newLetterForm } from '../../../letters/letter-form.ts';
import type { VisitFindings } from '../../../letters/visit-findings.ts';
import { findVisitFindings } from '../../../letters/visit-findings-store.ts';
import { findFirmByName } from '../find-firm.ts';
import { LETTERS, letterHref } from '../letter-links.ts';

const kindHints = {
  reminder: '发现苗头性问题或轻微违法，先提示用人单位自查自纠',
  opinion: '侵犯职工权益、或提示后不答复不整改的，要求改正',
  recommendation: '拒不改正的，建议人社、综合执法等机关依法处理',
} as const;

/** 起草函件: firm and kind; `?visit=` brings the findings of a visit, `?firm=` a firm of the register. */
export async function showNewLetter(c: AppContext): Promise<Response> {
  const visit = await visitOf(c, c.req.query('visit') ?? '');
  const firmId = c.req.query('firm') ?? '';
  const firm =
    visit?.firm ?? (isId(firmId) ? await findOrganisation(c.var.deps.db, regionOf(c), firmId) : undefined);
  const values = { kind: 'reminder', firm: firm?.name, project: visit?.projectName, visit: visit?.id };
  return newPage(c, { form: { ...emptyForm, values }, visit, status: 200 });
}

export async function postNewLetter(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(newLetterForm, values);
  const visit = await visitOf(c, String(values.visit ?? ''));
  if (!parsed.ok) return newPage(c, { form: parsed.form, visit, status: 422 });
  const { value } = parsed;
  const { db } = c.var.deps;
  const firmId = await findFirmByName(db, regionOf(c), value.firm);
  const recipientId = value.recipient ? await findFirmByName(db, regionOf(c), value.recipient) : undefined;
  const form =
    firmId === undefined
      ? withError(parsed.form, 'firm', '单位名册里没有这个名称，请填写全称或先登记单位')
      : value.kind === 'recommendation' && recipientId === undefined
        ? withError(parsed.form, 'recipient', '请填写单位名册中的机关全称')
        : undefined;
  if (form || firmId === undefined) return newPage(c, { form: form ?? parsed.form, visit, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { kind, project } = value;
        const draft = { kind, firmId, recipientId, projectName: project, visitId: value.visit };
        const { id } = await draftLetter(tx, actOf(c), draft);
        return letterHref(id, 'edit');
      }),
    (refusal) =>
      newPage(c, { form: withError(parsed.form, '', refusal.message), visit, status: refusal.status }),
  );
}

async function visitOf(c: AppContext, id: string): Promise<VisitFindings | undefined> {
  return isId(id) ? findVisitFindings(c.var.deps.db, regionOf(c), id) : undefined;
}

interface Shown {
  readonly form: FormState;
  readonly visit: VisitFindings | undefined;
  readonly status: 200 | Refused['status'];
}

function newPage(c: AppContext, { form, visit, status }: Shown) {
  return consolePage(
    c,
    {
      title: '起草函件',
      current: LETTERS,
      breadcrumbs: [{ href: LETTERS, label: '一函两书' }, { label: '起草函件' }],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      {visit ? (
        <Alert>
          依据联合检查 {visit.number}：{visit.firm.name}，发现问题 {visit.problems.length}{' '}
          项，将逐项写入函件。
        </Alert>
      ) : null}
      <Form action={`${LETTERS}/new`} requestId={newId()}>
        <HiddenFields values={{ visit: visit?.id }} />
        <RadioGroup
          name="kind"
          label="函件种类"
          form={form}
          required
          options={letterKinds.map((kind) => ({
            value: kind,
            label: shortKindNames[kind],
            hint: kindHints[kind],
          }))}
        />
        <TextField name="firm" label="用人单位" form={form} required hint="单位名册中的全称" />
        <TextField name="project" label="项目" form={form} hint="只涉及某个工地时填写" />
        <TextField
          name="recipient"
          label="主送机关"
          form={form}
          hint="只有建议书填写：有处理权限的机关全称"
        />
        <Actions>
          <SubmitButton label="按模板起草" />
          <ButtonLink href={LETTERS} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}
