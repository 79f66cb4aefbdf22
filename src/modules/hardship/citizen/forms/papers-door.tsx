import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { addressWith, idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { type FormState, parseForm, readForm, text, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { type Route, recorded, viewed } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import {
  AttachmentList,
  acceptedFiles,
  acceptedFilesHint,
  findAttachment,
  PaperPacketList,
  sendAttachment,
  showPicture,
} from '../../../documents/index.ts';
import { nextStatus } from '../../file/file-lifecycle.ts';
import type { FileView } from '../../file/load-file.ts';
import { AUTHORISATION_LABEL } from '../../household/required-papers.ts';
import { addFilePaper, FILE_OWNER, removeFilePaper } from '../../steps/add-file-paper.ts';
import type { Desk } from './desk.ts';
import { reason, version } from './field-kinds.ts';
import { type FileForm, fileFormRoutes } from './file-form-door.tsx';

const OTHER = '其他材料';
const paperForm = z.object({ label: text('材料', 60) });

/** 材料: what is asked for, what is there, what is missing, and one more. */
export const PapersSection: FC<{ desk: Desk; view: FileView; form?: FormState | undefined }> = ({
  desk,
  view,
  form,
}) => {
  const home = desk.href(view, 'papers');
  const mayAdd = nextStatus(view.file.status, 'add-paper') !== undefined;
  const labels = [...view.packet.papers.map((paper) => paper.label), AUTHORISATION_LABEL, OTHER];
  return (
    <Section title="材料" id="papers">
      <PaperPacketList packet={view.packet} />
      <AttachmentList
        attachments={view.papers}
        links={{
          download: (paper) => `${home}/${paper.id}`,
          preview: (paper) => `${home}/${paper.id}?preview=1`,
          remove: mayAdd ? (paper) => `${home}/${paper.id}/remove` : undefined,
        }}
      />
      {mayAdd ? (
        <Form action={home} requestId={newId()} enctype="multipart/form-data">
          <Select
            name="label"
            label="是什么材料"
            form={form}
            required
            size="medium"
            options={labels.map((label) => ({ value: label, label }))}
          />
          <FileField
            name="file"
            label="照片或文件"
            form={form}
            required
            multiple
            accept={acceptedFiles}
            hint={`手机可以直接拍照。${acceptedFilesHint}`}
          />
          <SubmitButton label="上传材料" tone="secondary" icon="upload" />
        </Form>
      ) : null}
    </Section>
  );
};

export function paperRoutes(desk: Desk): Route[] {
  const remove: FileForm<{ version: number; reason: string }> = {
    slug: 'papers/:paper/remove',
    word: 'add-paper',
    title: '移除材料',
    submit: '移除',
    tone: 'danger',
    hint: '移除的材料仍留在卷内，并写明由谁、因何移除。',
    schema: () => z.object({ version, reason: reason('移除原因') }),
    fields: ({ form }) => <TextArea name="reason" label="移除原因" form={form} required rows={3} />,
    run: (tx, act, { view, value, c }) =>
      removeFilePaper(tx, act, { fileId: view.file.id, paperId: idParam(c, 'paper'), reason: value.reason }),
    done: '材料已移除。',
  };
  return [
    {
      method: 'POST',
      path: `${desk.path}/papers`,
      permission: desk.permission,
      audit: recorded('hardship.add-paper'),
      upload: true,
      handler: (c) => postPapers(c, desk),
    },
    {
      method: 'GET',
      path: `${desk.path}/papers/:paper`,
      permission: desk.permission,
      audit: viewed('hardship.download-paper'),
      handler: (c) => sendPaper(c, desk),
    },
    ...fileFormRoutes(desk, remove),
  ];
}

async function postPapers(c: AppContext, desk: Desk): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const view = await desk.load(c);
  const parsed = parseForm(paperForm, values);
  if (!parsed.ok) return papersPage(c, desk, { view, form: parsed.form, status: 422 });
  if (files.length === 0) {
    const form = withError(parsed.form, 'file', '请选择照片或文件');
    return papersPage(c, desk, { view, form, status: 422 });
  }
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const target = { fileId: view.file.id, files: c.var.deps.files, label: parsed.value.label };
        for (const file of files) await addFilePaper(tx, actOf(c), { ...target, file });
        return addressWith(desk.href(view), { done: '材料已上传。' });
      }),
    (refusal) =>
      papersPage(c, desk, {
        view,
        form: withError(parsed.form, 'file', refusal.message),
        status: refusal.status === 409 ? 409 : 422,
      }),
  );
}

function papersPage(
  c: AppContext,
  desk: Desk,
  shown: { view: FileView; form: FormState; status: 409 | 422 },
): Response | Promise<Response> {
  const { view, form, status } = shown;
  return desk.page(
    c,
    { title: '材料', view, status },
    <>
      <ErrorSummary errors={form.errors} />
      <PapersSection desk={desk} view={view} form={form} />
    </>,
  );
}

async function sendPaper(c: AppContext, desk: Desk): Promise<Response> {
  const { file } = await desk.load(c);
  const owner = { type: FILE_OWNER, id: file.id };
  const question = { owner, id: idParam(c, 'paper') };
  const paper = (await findAttachment(c.var.deps.db, file.region, question)) ?? refuseCommon('not-found');
  return c.req.query('preview') === '1' ? showPicture(c, paper) : sendAttachment(c, paper);
}
