import { formatDate, formatMonth, shanghaiDate } from '../../../../../platform/dates.ts';
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
import { formatYuan } from '../../../../../platform/money.ts';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { SubmitButton } from '../../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Actions, Digits, Muted, Stack } from '../../../../../ui/layout/stack.tsx';
import { Table } from '../../../../../ui/table/table.tsx';
import { makeBatch } from '../../../grants/batches/make-batch.ts';
import { grantKindNames } from '../../../grants/grant.ts';
import { grantScope } from '../../../grants/grant-policy.ts';
import { listGrants } from '../../../grants/register/grant-register-store.ts';
import { batchForm } from '../grant-form.ts';
import { BATCHES, batchHref, doneHref } from '../grant-links.ts';

/** More than a county pays in one run. */
const MOST = 500;

/** 制作批次: choose among what is approved. */
export function showNewBatch(c: AppContext): Promise<Response> {
  const today = shanghaiDate(c.var.now);
  const values = { title: `${formatMonth(today.slice(0, 7))}困难职工帮扶资金发放` };
  return show(c, { ...emptyForm, values }, 200);
}

export async function postNewBatch(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(batchForm, values);
  if (!parsed.ok) return show(c, parsed.form, 422);
  const grantIds = parsed.value.grant.filter(isId);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { id } = await makeBatch(tx, actOf(c), { title: parsed.value.title, grantIds });
        return doneHref(batchHref(id), '批次已制作，请由另一人复核。');
      }),
    (refusal) => show(c, withError(parsed.form, '', refusal.message), refusal.status),
  );
}

async function show(
  c: AppContext,
  form: FormState,
  status: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503,
): Promise<Response> {
  const approved = await listGrants(
    c.var.deps.db,
    { region: regionOf(c), scope: grantScope(c.var.actor), filter: { status: 'approved' } },
    { offset: 0, limit: MOST },
  );
  return consolePage(
    c,
    {
      title: '制作批次',
      current: BATCHES,
      breadcrumbs: [{ href: BATCHES, label: '发放批次' }, { label: '制作批次' }],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      {approved.length === 0 ? (
        <EmptyState title="没有待发放的救助">审批完成、还没有列入批次的救助会出现在这里。</EmptyState>
      ) : (
        <Form action={`${BATCHES}/new`} requestId={newId()}>
          <TextField name="title" label="批次名称" form={form} required maxLength={60} />
          <Muted>勾选要发放的救助。每笔救助只能在一个批次里；没有登记账户的会提示。</Muted>
          <Table
            caption="待发放的救助"
            select={{ name: 'grant', value: (line) => line.id, label: (line) => line.number }}
            columns={[
              { key: 'number', header: '编号', cell: (line) => <Digits>{line.number}</Digits> },
              { key: 'who', header: '救助对象', cell: (line) => line.beneficiaryName },
              { key: 'kind', header: '类别', cell: (line) => grantKindNames[line.kind] },
              {
                key: 'amount',
                header: '金额（元）',
                align: 'end',
                cell: (line) => formatYuan(line.amountFen),
              },
              { key: 'fund', header: '资金', cell: (line) => line.fundName },
              {
                key: 'on',
                header: '批准日期',
                cell: (line) => (line.approvedAt ? formatDate(shanghaiDate(line.approvedAt)) : ''),
              },
            ]}
            rows={approved}
            empty=""
          />
          <Actions>
            <SubmitButton label="制作批次" />
          </Actions>
        </Form>
      )}
    </Stack>,
  );
}
