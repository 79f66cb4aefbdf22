import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { choice, type FormState } from '../../../platform/http/form.ts';
import { newId } from '../../../platform/id.ts';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { FileField } from '../../../ui/form/file-field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { acceptedFiles, acceptedFilesHint } from '../../documents/index.ts';

/** What a worker's papers usually are. */
const paperLabels = [
  '欠条或结算单',
  '劳动合同',
  '考勤或记工本',
  '工资表或转账记录',
  '聊天记录截图',
  '工地告示牌照片',
  '代表人推选签名',
  '辞退或解除通知',
  '诊断证明、病历',
  '身份证照片',
  '其他材料',
] as const;

export const paperForm = z.object({ label: choice('是什么材料', paperLabels) });

/** One kind, one or several files; the phone's camera opens from the file field. */
export const PaperForm: FC<{ action: string; form: FormState }> = ({ action, form }) => (
  <Form action={action} enctype="multipart/form-data" requestId={newId()}>
    <Select
      name="label"
      label="是什么材料"
      form={form}
      required
      size="medium"
      options={paperLabels.map((label) => ({ value: label, label }))}
    />
    <FileField
      name="file"
      label="照片或文件"
      form={form}
      required
      multiple
      accept={acceptedFiles}
      hint={`手机可以直接拍照，一次可以选几张。${acceptedFilesHint}`}
    />
    <SubmitButton label="上传" tone="secondary" icon="upload" />
  </Form>
);
