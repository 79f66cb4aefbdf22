import type { FormState } from '../../../../platform/http/form.ts';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions } from '../../../../ui/layout/stack.tsx';
import { acceptedFiles } from '../../../documents/index.ts';
import { partNames, readParts } from '../notice/missing-parts.ts';
import type { Takedown } from '../notice/takedown.ts';
import { statusHref } from '../takedown-links.ts';

/** Shown as long as the notice is not decided; what is missing stands on top. */
export function SupplementForm({ takedown, form }: { takedown: Takedown; form: FormState }) {
  const missing = readParts(takedown.missing);
  return (
    <Section title="补交材料" id="supplement">
      {missing.length > 0 ? (
        <p>
          还缺：{missing.map((part) => partNames[part]).join('；')}
          {takedown.dueOn ? `。请在 ${takedown.dueOn} 前补齐。` : '。'}
        </p>
      ) : null}
      <Form action={statusHref(takedown, '/supplement')} requestId={newId()} enctype="multipart/form-data">
        <TextArea name="articles" label="文章的网址" form={form} rows={2} hint="一行一个" />
        {missing.includes('work') ? <TextField name="work" label="权利作品的名称" form={form} /> : null}
        {missing.includes('address') ? <TextField name="address" label="通信地址" form={form} /> : null}
        <TextArea name="statement" label="补充说明" form={form} rows={3} maxLength={2_000} />
        <FileField name="proof" label="证明材料" form={form} multiple accept={acceptedFiles} />
        <p>提交即表示您对所写内容的真实性负责。</p>
        <Actions>
          <SubmitButton label="补交" tone="secondary" icon="upload" />
        </Actions>
      </Form>
    </Section>
  );
}
