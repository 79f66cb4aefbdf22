import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../../platform/http/context.ts';
import { emptyForm, type FormState, readForm, withError } from '../../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { newId } from '../../../../../platform/id.ts';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import type { SheetSource } from '../../../../../platform/sheets/sheet.ts';
import { ButtonLink, SubmitButton } from '../../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { FileField } from '../../../../../ui/form/file-field.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { TextArea } from '../../../../../ui/form/text-area.tsx';
import { Actions, Muted, Stack } from '../../../../../ui/layout/stack.tsx';
import { applyAnswers } from '../../../grants/bank/apply-answers.ts';
import { readResultFile } from '../../../grants/bank/read-result-file.ts';
import { takeBankFile } from '../../../grants/bank/take-bank-file.ts';
import { mayWorkOnGrants } from '../../../grants/grant-policy.ts';
import { BATCHES, batchHref, doneHref } from '../grant-links.ts';
import { loadBatchView } from './load-batch-view.ts';

type Status = 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503;

export function showResults(c: AppContext): Promise<Response> {
  return show(c, emptyForm, 200);
}

/** Takes the bank's file or a pasted block, keeps its rows, then applies them one by one. */
export async function postResults(c: AppContext): Promise<Response> {
  const batchId = idParam(c);
  const { values, files, requestId } = await readForm(c);
  const form = { values, errors: {} };
  const typed = typeof values.pasted === 'string' ? values.pasted.trim() : '';
  const given = await sourceOf(files[0], typed);
  if (!given) return show(c, withError(form, 'file', '请选择银行结果文件，或粘贴结果表'), 422);
  const read = await readResultFile(given.source);
  if (!read.ok) return show(c, withError(form, given.field, read.why), 422);
  const { name, bytes } = given;
  return mutateOrShow(
    async () => {
      const answer = await mutate(c, requestId, async (tx) => {
        await takeBankFile(tx, actOf(c), { batchId, name, bytes, rows: read.rows });
        return doneHref(batchHref(batchId), '银行结果已导入，请看明细。');
      });
      await applyAnswers(c.var.deps.db, actOf(c), { region: regionOf(c), batchId });
      return answer;
    },
    (refusal) => show(c, withError(form, '', refusal.message), refusal.status),
  );
}

/** Goes on after an interruption. */
export async function postResume(c: AppContext): Promise<Response> {
  const batchId = idParam(c);
  if (!mayWorkOnGrants(c.var.actor)) refuseCommon('forbidden');
  await loadBatchView(c);
  const applied = await applyAnswers(c.var.deps.db, actOf(c), { region: regionOf(c), batchId });
  return c.redirect(doneHref(batchHref(batchId), `又登记了 ${applied} 行。`), 303);
}

interface Given {
  readonly field: 'file' | 'pasted';
  readonly source: SheetSource;
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function sourceOf(file: File | undefined, pasted: string): Promise<Given | undefined> {
  if (file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A workbook is a zip file and begins as one, whatever its name says.
    const kind = bytes[0] === 0x50 && bytes[1] === 0x4b ? 'xlsx' : 'csv';
    return { field: 'file', source: { kind, bytes }, name: file.name.slice(0, 120), bytes };
  }
  if (pasted === '') return undefined;
  const bytes = new TextEncoder().encode(pasted);
  return { field: 'pasted', source: { kind: 'paste', text: pasted }, name: '粘贴的结果表', bytes };
}

async function show(c: AppContext, form: FormState, status: Status): Promise<Response> {
  const { batch } = await loadBatchView(c);
  return consolePage(
    c,
    {
      title: '导入银行结果',
      current: BATCHES,
      breadcrumbs: [
        { href: BATCHES, label: '发放批次' },
        { href: batchHref(batch.id), label: batch.number },
        { label: '导入银行结果' },
      ],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Muted>
        上传银行返回的结果文件（Excel 或
        CSV），或连同表头粘贴。按“流水号”认行，没有流水号的按“账号＋金额”认。同一文件导入两次不会重复登记；与已登记结果不一致的行只列出，不改动。
      </Muted>
      <Form action={batchHref(batch.id, 'results')} requestId={newId()} enctype="multipart/form-data">
        <FileField name="file" label="银行结果文件" form={form} accept=".xlsx,.csv,.txt" />
        <TextArea name="pasted" label="或粘贴结果表" form={form} rows={8} />
        <Actions>
          <SubmitButton label="导入" />
          <ButtonLink href={batchHref(batch.id)} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}
