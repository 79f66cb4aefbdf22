import { createHash } from 'node:crypto';
import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { readSheet } from '../../../platform/sheets/read-sheet.ts';
import { SheetError } from '../../../platform/sheets/sheet-error.ts';
import { Section } from '../../../ui/card/card.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { readList } from '../general/general-notice.ts';
import { generalNoticeForm } from '../general/general-notice-form.ts';
import { publishGeneral } from '../general/publish-general.ts';
import { maskRows, type PublishedTable } from '../masking/mask-field.ts';
import { publishOptional, publishText } from '../masking/published.ts';
import { noticeDeadline } from '../notice/notice-clock.ts';
import { usualDays } from '../notice/publish-notice.ts';
import { NoticeTable } from '../notice-view.tsx';
import type { RawRow } from '../publicity-kind.ts';
import { REGISTER, registerHref } from '../publicity-links.ts';

/** Everything the public will read, already masked. */
interface Preview {
  readonly title: string;
  readonly intro: string | undefined;
  readonly basis: string | undefined;
  readonly span: string;
  readonly table: PublishedTable;
  /** The same words and rows have the same print. */
  readonly print: string;
}

export function showEditor(c: AppContext): Promise<Response> | Response {
  return editorPage(c, { form: emptyForm, status: 200 });
}

/** 预览 shows exactly what the public will see; 发布 does what was previewed, and nothing else. */
export async function takeEditor(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(generalNoticeForm, values);
  if (!parsed.ok) return editorPage(c, { form: parsed.form, status: 422 });
  const list = readList(await linesOf(parsed.value.list));
  if (!list.ok) {
    const form = list.problems.reduce((form, why) => withError(form, 'list', why), parsed.form);
    return editorPage(c, { form, status: 422 });
  }
  const preview = await makePreview(c, { ...parsed.value, rows: list.rows });
  if (parsed.value.act !== 'publish' || parsed.value.previewed !== preview.print)
    return editorPage(c, { form: parsed.form, status: 200, preview });
  const { title, intro, basis, workingDays } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const input = { title, intro, basis, workingDays, rows: list.rows };
        const notice = await publishGeneral(tx, actOf(c), input);
        return registerHref(notice.id, '?done=published');
      }),
    (refusal) =>
      editorPage(c, { form: withError(parsed.form, '', refusal.message), status: refusal.status, preview }),
  );
}

async function makePreview(
  c: AppContext,
  input: {
    title: string;
    intro?: string | undefined;
    basis?: string | undefined;
    workingDays: number | undefined;
    rows: readonly RawRow[];
  },
): Promise<Preview> {
  const from = shanghaiDate(c.var.now);
  const region = regionOf(c);
  const workingDays = input.workingDays ?? (await usualDays(c.var.deps.db, region, from));
  const { due, provisional } = noticeDeadline({ from, workingDays });
  const shown = {
    title: publishText(input.title),
    intro: publishOptional(input.intro),
    basis: publishOptional(input.basis),
    span: `${formatDate(from)} 至 ${formatDate(due)}（${workingDays} 个工作日${provisional ? '，暂按周末推算' : ''}）`,
    table: maskRows('general', region, input.rows),
  };
  const print = createHash('sha256').update(JSON.stringify(shown)).digest('hex');
  return { ...shown, print };
}

async function linesOf(pasted: string): Promise<string[][]> {
  const lines: string[][] = [];
  const limits = { maxRows: 5_001, maxBytes: 1_000_000 };
  try {
    for await (const row of readSheet({ kind: 'paste', text: pasted }, limits))
      lines.push(row.cells.map((cell) => cell.text));
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
  }
  return lines;
}

interface Shown {
  readonly form: FormState;
  readonly status: 200 | 422 | Refused['status'];
  readonly preview?: Preview;
}

function editorPage(c: AppContext, { form, status, preview }: Shown): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title: '发布公示',
      current: REGISTER,
      breadcrumbs: [{ href: REGISTER, label: '公示台账' }, { label: '发布公示' }],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Muted>
        困难帮扶、评选、竞赛、培训的公示在各自的业务里发布。这里发布其他公示，姓名、证件号、电话自动脱敏，地址只到乡镇。
      </Muted>
      <Form action={`${REGISTER}/new`} requestId={newId()}>
        {preview ? <PreviewSection preview={preview} /> : null}
        <TextField name="title" label="标题" form={form} required />
        <TextArea name="intro" label="正文" form={form} rows={4} hint="不要写个人的证件号、电话和详细地址" />
        <TextField name="basis" label="依据" form={form} hint="文件名称和条款" />
        <TextField
          name="workingDays"
          label="公示期（工作日）"
          form={form}
          size="narrow"
          inputMode="numeric"
          hint="不填按本县规定的天数"
        />
        <TextArea
          name="list"
          label="名单"
          form={form}
          required
          rows={10}
          hint="从 Excel 或 WPS 复制，连同第一行列名一起粘贴，例如：姓名、单位、类别、备注"
        />
        <Actions>
          {preview ? (
            <SubmitButton
              label="按预览发布"
              name="act"
              value="publish"
              confirm="发布后公众立即可见，确定吗？"
            />
          ) : null}
          <SubmitButton
            label={preview ? '重新预览' : '预览'}
            name="act"
            value="preview"
            tone={preview ? 'secondary' : 'primary'}
          />
          <ButtonLink href={REGISTER} label="返回台账" />
        </Actions>
      </Form>
    </Stack>,
  );
}

const PREVIEWED_ROWS = 200;

function PreviewSection({ preview }: { preview: Preview }) {
  const { table } = preview;
  return (
    <Section title="预览：公众看到的就是这样" id="preview">
      <HiddenFields values={{ previewed: preview.print }} />
      <h3>{preview.title}</h3>
      <p>公示时间：{preview.span}</p>
      {preview.intro ? preview.intro.split('\n').map((line) => <p>{line}</p>) : null}
      {preview.basis ? <p>依据：{preview.basis}</p> : null}
      <NoticeTable
        headers={table.columns.map((column) => column.header)}
        rows={table.rows.slice(0, PREVIEWED_ROWS)}
      />
      {table.rows.length > PREVIEWED_ROWS ? (
        <Muted>共 {table.rows.length} 行，这里显示前 200 行。</Muted>
      ) : null}
    </Section>
  );
}
