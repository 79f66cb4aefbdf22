import { z } from 'zod';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, text } from '../../../../platform/http/form.ts';
import { type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import type { FileView } from '../../file/load-file.ts';
import { workOnHardship } from '../../hardship-permissions.ts';
import { may } from '../../hardship-policy.ts';
import { revealMembers } from '../../household/reveal-members.ts';
import { fileHref, loadShownFile, staffDesk } from '../staff-desk.tsx';

const path = `${staffDesk.path}/reveal`;
const schema = z.object({
  reason: text('查看原因', 200).refine((typed) => [...typed].length >= 4, '查看原因至少写四个字'),
});

export const revealRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: workOnHardship,
    audit: unrecorded('asks for the reason, shows nothing'),
    handler: async (c) => askReason(c, await loadShownFile(c), { form: emptyForm, status: 200 }),
  },
  {
    method: 'POST',
    path,
    permission: workOnHardship,
    audit: recorded('hardship.reveal'),
    handler: reveal,
  },
];

function askReason(
  c: AppContext,
  view: FileView,
  shown: { form: FormState; status: 200 | 422 },
): Response | Promise<Response> {
  if (!may(c.var.actor, 'reveal', view.file)) refuseCommon('forbidden');
  return staffDesk.page(
    c,
    { title: '完整证件号码', view, status: shown.status },
    <Stack>
      <ErrorSummary errors={shown.form.errors} />
      <Form action={fileHref(view.file.id, 'reveal')}>
        <TextField
          name="reason"
          label="查看原因"
          form={shown.form}
          required
          hint="记入审计记录，本人可以查到"
        />
        <Actions>
          <SubmitButton label="查看" />
          <ButtonLink href={fileHref(view.file.id)} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** The answer is the page itself: no address leads back to the numbers. */
async function reveal(c: AppContext): Promise<Response> {
  const view = await loadShownFile(c);
  const { values } = await readForm(c);
  const parsed = parseForm(schema, values);
  if (!parsed.ok) return askReason(c, view, { form: parsed.form, status: 422 });
  const rows = await inTransaction(c.var.deps.db, (tx) =>
    revealMembers(tx, actOf(c), { fileId: view.file.id, reason: parsed.value.reason }),
  );
  return staffDesk.page(
    c,
    { title: '完整证件号码', view, status: 200 },
    <Stack>
      <Table
        caption="完整证件号码"
        columns={[
          { key: 'name', header: '姓名', cell: (row) => row.name },
          { key: 'number', header: '证件号码', cell: (row) => row.identityNumber },
        ]}
        rows={rows}
        empty="没有家庭成员。"
      />
      <ButtonLink href={fileHref(view.file.id)} label="返回" />
    </Stack>,
  );
}
