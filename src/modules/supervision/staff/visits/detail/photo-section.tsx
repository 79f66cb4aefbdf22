import type { FC } from 'hono/jsx';
import type { FormState } from '../../../../../platform/http/form.ts';
import { newId } from '../../../../../platform/id.ts';
import { Section } from '../../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../../ui/form/button.tsx';
import { FileField } from '../../../../../ui/form/file-field.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { AttachmentList, acceptedFiles } from '../../../../documents/index.ts';
import type { VisitView } from '../../../visits/load-visit.ts';
import { visitHref } from '../visit-links.ts';

/** 现场照片和签字页. Optional: nothing asks for a photo. */
export const PhotoSection: FC<{ view: VisitView; mayAdd: boolean; form: FormState | undefined }> = ({
  view,
  mayAdd,
  form,
}) => {
  const { id } = view.visit;
  return (
    <Section title="照片和签字页" id="photos">
      <AttachmentList
        attachments={view.photos}
        links={{
          download: (one) => visitHref(id, `photos/${one.id}`),
          preview: (one) => visitHref(id, `photos/${one.id}/preview`),
        }}
      />
      {mayAdd ? (
        <Form action={visitHref(id, 'photos')} requestId={newId()} enctype="multipart/form-data">
          <TextField
            name="label"
            label="内容"
            form={form}
            required
            suggestions={['维权告示牌', '考勤设备', '签字的检查记录']}
          />
          <FileField
            name="file"
            label="照片或扫描件"
            form={form}
            required
            accept={acceptedFiles}
            hint="不是必须；不要拍到职工的脸和证件"
          />
          <SubmitButton label="上传" tone="secondary" />
        </Form>
      ) : null}
    </Section>
  );
};
