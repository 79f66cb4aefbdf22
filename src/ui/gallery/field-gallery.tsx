import type { FC } from 'hono/jsx';
import { Alert } from '../alert/alert.tsx';
import { TextField } from '../form/text-field.tsx';
import {
  FieldButton,
  FieldForm,
  FieldLayout,
  FieldPart,
  FieldSlot,
  FieldTemplate,
  FieldText,
} from '../layout/field-layout.tsx';
import { Actions } from '../layout/stack.tsx';

/** The page that a phone keeps, as it comes from the server: empty, with its templates. */
export const FieldGallery: FC = () => (
  <FieldLayout
    title="现场模式"
    siteName="文澜 · 临高县总工会"
    back={{ href: '/console', label: '回到工作台' }}
    signInHref="/console/sign-in"
    signOutHref="/console/sign-out"
    fallback={<Alert tone="warning">请打开脚本，或打印空白表。</Alert>}
  >
    <FieldPart name="list">
      <Actions>
        <FieldButton act="download" label="下载检查" tone="primary" />
        <FieldButton act="leave" label="删除记录" tone="danger" />
      </Actions>
      <FieldForm>
        <TextField name="place" label="检查地点" />
      </FieldForm>
      <FieldSlot name="visits" />
    </FieldPart>
    <FieldTemplate name="card">
      <p>
        <FieldText name="firm" />
      </p>
    </FieldTemplate>
  </FieldLayout>
);
