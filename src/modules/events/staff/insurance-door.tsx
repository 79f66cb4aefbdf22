import { z } from 'zod';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, parseForm, readForm, text } from '../../../platform/http/form.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { sheetAnswer } from '../../../platform/http/sheet-answer.ts';
import type { CellInput } from '../../../platform/sheets/sheet-column.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { discloseToInsurer } from '../entries/disclose-to-insurer.ts';
import type { UnionEvent } from '../event/event.ts';
import { REGISTER, registerHref } from '../event-links.ts';
import { loadEvent } from './load-event.ts';

const insuranceForm = z.object({ insurer: text('保险公司', 60) });

/** 投保名单: whole identity numbers go out, so the insurer is named and each person's file says so. */
export async function showInsurance(c: AppContext): Promise<Response> {
  return page(c, await loadEvent(c), emptyForm);
}

export async function sendInsurance(c: AppContext): Promise<Response> {
  const event = await loadEvent(c);
  const { values } = await readForm(c);
  const parsed = parseForm(insuranceForm, values);
  if (!parsed.ok) return page(c, event, parsed.form);
  const rows = await inTransaction(c.var.deps.db, (tx) =>
    discloseToInsurer(tx, actOf(c), { eventId: event.id, insurer: parsed.value.insurer }),
  );
  const columns = [
    { title: '序号', kind: 'number' },
    { title: '姓名' },
    { title: '证件号码', width: 22 },
    { title: '联系电话', width: 14 },
    { title: '紧急联系人', width: 24 },
  ] as const;
  const cells = rows.map((one, index): CellInput[] => [
    index + 1,
    one.name,
    one.identity,
    one.phone,
    one.emergency,
  ]);
  return sheetAnswer(c, { name: `投保名单`, columns, rows: each(cells) });
}

async function* each(rows: readonly CellInput[][]): AsyncGenerator<CellInput[]> {
  yield* rows;
}

function page(c: AppContext, event: UnionEvent, form: typeof emptyForm): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title: '投保名单',
      current: REGISTER,
      breadcrumbs: [
        { href: REGISTER, label: '活动台账' },
        { href: registerHref(event.id), label: event.title },
        { label: '投保名单' },
      ],
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Muted>
        名单含完整身份证号，只能交给承保的保险公司。导出会记入审计，也会记入每个人档案的“提供记录”。
      </Muted>
      <Form action={registerHref(event.id, '/insurance')}>
        <TextField name="insurer" label="保险公司" form={form} required />
        <Actions>
          <SubmitButton label="导出 Excel" icon="download" />
          <ButtonLink href={registerHref(event.id)} label="返回活动" />
        </Actions>
      </Form>
    </Stack>,
  );
}
