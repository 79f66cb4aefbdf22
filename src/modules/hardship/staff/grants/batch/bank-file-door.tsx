import { z } from 'zod';
import { inTransaction } from '../../../../../platform/db/transaction.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, text } from '../../../../../platform/http/form.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { sheetAnswer } from '../../../../../platform/http/sheet-answer.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { ButtonLink, SubmitButton } from '../../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../../ui/layout/stack.tsx';
import { exportBankFile } from '../../../grants/bank/export-bank-file.ts';
import { BATCHES, batchHref } from '../grant-links.ts';
import { loadBatchView } from './load-batch-view.ts';

const exportForm = z.object({
  reason: text('导出原因', 200).refine((reason) => [...reason].length >= 4, '导出原因至少 4 个字'),
});

export function showBankFile(c: AppContext): Promise<Response> {
  return show(c, { ...emptyForm, values: { reason: '' } }, 200);
}

/** Sends the file; taken once more it is recorded once more. */
export async function postBankFile(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(exportForm, values);
  if (!parsed.ok) return show(c, parsed.form, 422);
  const sheet = await inTransaction(c.var.deps.db, (tx) =>
    exportBankFile(tx, actOf(c), { batchId: idParam(c), reason: parsed.value.reason }),
  );
  return sheetAnswer(c, sheet);
}

async function show(c: AppContext, form: FormState, status: 200 | 422): Promise<Response> {
  const { batch } = await loadBatchView(c);
  const action = batchHref(batch.id, 'bank-file');
  return consolePage(
    c,
    {
      title: '导出银行代发文件',
      current: BATCHES,
      breadcrumbs: [
        { href: BATCHES, label: '发放批次' },
        { href: batchHref(batch.id), label: batch.number },
        { label: '导出银行代发文件' },
      ],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Alert tone="warning" title="文件里有完整银行卡号">
        只交给代发银行，用后删除，不要转发到工作群。谁、何时、因何导出会记录，收款人在“我的档案”里能看到。
      </Alert>
      <Form action={action}>
        <TextField
          name="reason"
          label="导出原因"
          form={form}
          required
          maxLength={200}
          hint="如：送农信社代发九月帮扶资金"
        />
        <Actions>
          <SubmitButton label="导出 Excel" />
          <SubmitButton
            label="导出 CSV（GB18030，老系统用）"
            tone="secondary"
            formAction={`${action}?format=csv`}
          />
          <ButtonLink href={batchHref(batch.id)} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}
