import { type AppContext, actOf, regionOf } from '../../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  withError,
} from '../../../../../platform/http/form.ts';
import { earlierAnswer, mutate } from '../../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { newId } from '../../../../../platform/id.ts';
import { Refused } from '../../../../../platform/refusal.ts';
import { Section } from '../../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { FileField } from '../../../../../ui/form/file-field.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../../ui/layout/stack.tsx';
import { openOffice } from '../../open-office.ts';
import { addressForm, captureLabels, fileForm } from '../../snapshots/capture-form.ts';
import { fetchNow } from '../../snapshots/fetch-now.ts';
import { judgeFile } from '../../snapshots/handed-file.ts';
import { noRules, type PageCapture } from '../../snapshots/page-capture.ts';
import { readCapture } from '../../snapshots/read-capture.ts';
import { storeSnapshot } from '../../snapshots/store-snapshot.ts';
import { SNAPSHOTS, snapshotHref } from '../capture-links.ts';

interface Forms {
  readonly address?: FormState;
  readonly file?: FormState;
  readonly status?: Refused['status'];
}

/** 保存网页: by its address, or as a file that somebody saved. */
export function showCapture(c: AppContext): Response | Promise<Response> {
  const url = c.req.query('url');
  return render(c, { address: { values: { url }, errors: {} } });
}

/** The page is fetched before the transaction begins; a second click gets the first one's answer. */
export async function postAddress(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const parsed = parseForm(addressForm, values);
  if (!parsed.ok) return render(c, { address: parsed.form });
  try {
    const office = await openOffice(c.var.deps, regionOf(c));
    const { capture, parts } = await fetchNow(office, parsed.value);
    return await keep(c, requestId, { capture, parts });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const field = error.code.startsWith('news.robots') ? 'reason' : 'url';
    return render(c, { address: withError(parsed.form, field, error.message), status: error.status });
  }
}

export async function postFile(c: AppContext): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const parsed = parseForm(fileForm, values);
  const [file] = files;
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
  const judged = judgeFile(file?.name ?? '', bytes);
  const form = judged.ok
    ? parsed.form
    : withError(parsed.form, 'file', file ? judged.sentence : '请选择文件');
  if (!parsed.ok || !judged.ok) return render(c, { file: form });
  const { fromUrl, whereFrom } = parsed.value;
  const { contentType } = judged;
  const fileName = file?.name ?? '';
  return keep(c, requestId, {
    capture: {
      origin: 'file',
      sourceId: undefined,
      page: { kind: 'handed', url: fromUrl, fileName, contentType, body: bytes },
      capturedAt: c.var.now,
      note: whereFrom,
      rules: noRules,
    },
    parts: [],
  });
}

function keep(
  c: AppContext,
  requestId: string | undefined,
  given: { capture: PageCapture; parts: readonly PageCapture[] },
): Promise<Response> {
  const read = readCapture(given.capture);
  const parts = given.parts.map(readCapture);
  const { files } = c.var.deps;
  return mutate(c, requestId, async (tx) => {
    const stored = await storeSnapshot(tx, actOf(c), { files, read, parts });
    const said = stored.isNew ? '快照已保存。' : '这个网页的同样内容已经保存过，没有重复保存。';
    return `${snapshotHref(stored.snapshotId)}?done=${said}`;
  });
}

function render(c: AppContext, { address, file, status }: Forms): Response | Promise<Response> {
  const hasErrors = [address, file].some((form) => form && Object.keys(form.errors).length > 0);
  return consolePage(
    c,
    {
      title: '保存网页',
      current: SNAPSHOTS,
      breadcrumbs: [{ href: SNAPSHOTS, label: '网页快照' }, { label: '保存网页' }],
      status: status ?? (hasErrors ? 422 : 200),
    },
    <Stack>
      <ErrorSummary errors={{ ...address?.errors, ...file?.errors }} labels={captureLabels} />
      <AddressForm form={address ?? emptyForm} />
      <FileForm form={file ?? emptyForm} />
    </Stack>,
  );
}

function AddressForm({ form }: { form: FormState }) {
  const field = (name: string) => ({ name, label: captureLabels[name] ?? name, form });
  return (
    <Section title="按网址抓取">
      <Form action={`${SNAPSHOTS}/new`} requestId={newId()}>
        <TextField {...field('url')} type="url" required placeholder="https://" />
        <TextField {...field('note')} />
        <TextField
          {...field('reason')}
          hint="只有网站 robots.txt 不允许程序抓取、又确需取证时才填，例如“本人投诉所涉网页取证”。"
        />
        <SubmitButton label="抓取并保存" />
      </Form>
    </Section>
  );
}

function FileForm({ form }: { form: FormState }) {
  const field = (name: string) => ({ name, label: captureLabels[name] ?? name, form });
  return (
    <Section title="交入保存的网页文件">
      <Form action={`${SNAPSHOTS}/file`} requestId={newId()} enctype="multipart/form-data">
        <FileField
          {...field('file')}
          accept=".html,.htm,.xhtml,.txt"
          required
          hint="浏览器“另存为”得到的 .html，或纯文本 .txt。交入的文件没有网站答复可查，来源记为不完整。"
        />
        <TextField {...field('whereFrom')} required hint="谁、什么时候、从哪里保存或收到的。" />
        <TextField
          {...field('fromUrl')}
          type="url"
          placeholder="https://"
          hint="知道原网址的填写；不知道可以不填。"
        />
        <SubmitButton label="交入并保存" tone="secondary" />
      </Form>
    </Section>
  );
}
