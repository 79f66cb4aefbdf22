import type { FC } from 'hono/jsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { type Carry, carryFields, type HeldForm } from '../session/held-form.ts';

/** Fields, unseen, that keep the interrupted form alive through the sign-in. */
export const CarryFields: FC<{ carry: Carry }> = ({ carry }) => <HiddenFields values={carryFields(carry)} />;

/** multipart, because urlencoding makes Chinese text three times as long. */
export function carryEncoding(carry: Carry): 'multipart/form-data' | undefined {
  return carry.held ? 'multipart/form-data' : undefined;
}

/** Tells on the sign-in page that nothing typed is lost. */
export const HeldNotice: FC<{ held: HeldForm | undefined }> = ({ held }) =>
  held ? (
    <Alert tone="warning" title="请先登录">
      <p>您刚才填写的内容已为您保留，登录后即可继续提交。</p>
      <LostFiles held={held} />
    </Alert>
  ) : null;

const LostFiles: FC<{ held: HeldForm }> = ({ held }) =>
  held.lostFiles.length > 0 ? <p>附件无法保留，提交后请重新上传:{held.lostFiles.join('、')}</p> : null;

/** After the sign-in: one button sends the form to where it was going. */
export const KeptForm: FC<{ held: HeldForm }> = ({ held }) => (
  <>
    <Alert tone="success" title="您填写的内容已保留">
      <p>登录成功。请按下面的按钮继续刚才的提交。</p>
      <LostFiles held={held} />
    </Alert>
    <Form action={held.action} enctype="multipart/form-data">
      <HiddenFields values={held.fields} />
      <SubmitButton label="继续提交" />
    </Form>
  </>
);
