import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { nextStatus } from '../case-lifecycle.ts';
import { matterHref } from './claim-links.ts';
import type { Matter } from './load-matter.ts';

type Props = { matter: Matter; form: FormState };

/** What waits for the worker: a returned claim to complete, a closed one to judge. */
export const MatterActs: FC<Props> = ({ matter, form }) => {
  const { rightsCase } = matter.view;
  return (
    <>
      {nextStatus(rightsCase, 'resubmit') === undefined ? null : <Resubmit matter={matter} form={form} />}
      {nextStatus(rightsCase, 'review') === undefined ? null : <Review matter={matter} form={form} />}
    </>
  );
};

const Resubmit: FC<Props> = ({ matter, form }) => (
  <Section title="请补充后重新提交">
    <p>退回原因：{matter.view.rightsCase.returnReason}</p>
    <p>要补照片的，先在下面“材料”里上传，再写明补了什么，点重新提交。编号不变。</p>
    <Form action={matterHref(matter, 'resubmit')} requestId={newId()}>
      <TextArea name="supplement" label="补充说明" form={form} required maxLength={1000} />
      <SubmitButton label="重新提交" />
    </Form>
  </Section>
);

const Review: FC<Props> = ({ matter, form }) => (
  <Section title="您对这次办理满意吗">
    <Form action={matterHref(matter, 'review')} requestId={newId()}>
      <RadioGroup
        name="satisfaction"
        label="您的评价"
        form={form}
        required
        inline
        options={[
          { value: 'satisfied', label: '满意' },
          { value: 'fair', label: '基本满意' },
          { value: 'dissatisfied', label: '不满意' },
        ]}
      />
      <TextArea name="note" label="还想说的（可以不填）" form={form} maxLength={500} />
      <SubmitButton label="提交评价" />
    </Form>
  </Section>
);
