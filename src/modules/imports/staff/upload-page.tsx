import { formatDateTime } from '../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, readForm, withError } from '../../../platform/http/form.ts';
import { mutate } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { sniffSheet } from '../../../platform/sheets/sniff-sheet.ts';
import { Section } from '../../../ui/card/card.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { FileField } from '../../../ui/form/file-field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { type Batch, stateNames } from '../batch.ts';
import { listBatches } from '../batch-store.ts';
import { SHEET_LIMITS } from '../read-batch.ts';
import type { Recipe } from '../recipe-module.ts';
import { sheetKey } from '../sheet-key.ts';
import { startImport } from '../start-import.ts';

/** Upload or paste; below it the batches so far. */
export async function showUpload(
  c: AppContext,
  recipe: Recipe,
  form: FormState = emptyForm,
): Promise<Response> {
  const base = `${recipe.home}/import`;
  const batches = await listBatches(c.var.deps.db, regionOf(c), recipe.name);
  return consolePage(
    c,
    {
      title: recipe.title,
      current: recipe.home,
      breadcrumbs: [{ href: recipe.home, label: '名册' }, { label: recipe.title }],
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <Form action={base} requestId={newId()} enctype="multipart/form-data">
        <ErrorSummary errors={form.errors} />
        <FileField
          name="file"
          label="表格文件"
          form={form}
          accept=".xlsx,.csv,.txt"
          hint="Excel（.xlsx）或 CSV（UTF-8、GB18030 都可以），最多 20 万行"
        />
        <TextArea name="paste" label="或从 Excel、微信复制后粘贴" form={form} hint="第一行应是列名" />
        <SubmitButton label="开始检查" />
        <p>确认之前不会写入任何内容。</p>
      </Form>
      <Section title="最近的导入">
        <Table
          caption="最近的导入"
          columns={columns}
          rows={batches}
          rowHref={({ id }) => `${base}/${id}`}
          empty={<p>还没有导入过。</p>}
        />
      </Section>
    </Stack>,
  );
}

const columns = [
  { key: 'source', header: '表格', cell: (batch: Batch) => batch.sourceName },
  { key: 'state', header: '状态', cell: (batch: Batch) => stateNames[batch.state] },
  { key: 'rows', header: '行数', cell: (batch: Batch) => batch.totalRows, align: 'end' as const },
  { key: 'by', header: '经办', cell: (batch: Batch) => batch.createdByName },
  { key: 'at', header: '时间', cell: (batch: Batch) => formatDateTime(batch.createdAt) },
];

export async function postUpload(c: AppContext, recipe: Recipe): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const sheet = await sheetOf(files[0], typeof values.paste === 'string' ? values.paste : '');
  if (!sheet.ok) return showUpload(c, recipe, withError({ values, errors: {} }, 'file', sheet.problem));
  const id = newId();
  const fileKey = sheetKey(regionOf(c), id);
  await c.var.deps.files.put(fileKey, sheet.bytes);
  const batch = { id, sourceKind: sheet.kind, sourceName: sheet.name, fileKey };
  return mutate(c, requestId, async (tx) => {
    await startImport(tx, actOf(c), { recipe, batch });
    return `${recipe.home}/import/${id}`;
  });
}

type Sheet =
  | { readonly ok: false; readonly problem: string }
  | { readonly ok: true; kind: Batch['sourceKind']; name: string; bytes: Uint8Array };

async function sheetOf(file: File | undefined, paste: string): Promise<Sheet> {
  if (!file && paste.trim() === '') return { ok: false, problem: '请选择文件或粘贴内容' };
  if (!file)
    return { ok: true, kind: 'paste' as const, name: '粘贴的内容', bytes: new TextEncoder().encode(paste) };
  if (file.size > SHEET_LIMITS.maxBytes) return { ok: false, problem: '文件太大，最多 64 MB' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = sniffSheet(bytes, file.name);
  if ('error' in sniffed) return { ok: false, problem: sniffed.error.message };
  return { ok: true, kind: sniffed.kind, name: file.name.slice(0, 100), bytes };
}
