import type { FC } from 'hono/jsx';
import type { FormState } from '../../../../platform/http/form.ts';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import {
  AttachmentList,
  acceptedFiles,
  acceptedFilesHint,
  PaperPacketList,
  paperPacket,
  type RequiredPaper,
} from '../../../documents/index.ts';
import { kindRule } from '../../kinds/kind-rules.ts';
import type { CaseView } from '../../load-case.ts';
import { caseHref } from '../case-links.ts';

/** What helps a wage claim along; nothing of it is a condition for registering. */
const helpfulPapers: readonly RequiredPaper[] = [
  { label: '身份证', need: 'helpful', hint: '正反面在一页' },
  { label: '欠条或结算单', need: 'helpful', hint: '有金额和对方签字' },
  { label: '劳动合同', need: 'helpful' },
  { label: '考勤或记工本', need: 'helpful' },
  { label: '转账或聊天记录', need: 'helpful' },
];

/** Papers of the case, what is missing, and a form to add one. */
export const PapersSection: FC<{ view: CaseView; mayAdd: boolean; form?: FormState }> = ({
  view,
  mayAdd,
  form,
}) => {
  const { id, kind } = view.rightsCase;
  const asked = kind === 'wage-arrears' ? helpfulPapers : kindRule(kind).papers;
  const address = (attachment: { id: string }, rest: string) =>
    caseHref(id, `papers/${attachment.id}${rest}`);
  return (
    <Section title="材料" id="papers">
      <AttachmentList
        attachments={view.papers}
        links={{
          download: (attachment) => address(attachment, ''),
          preview: (attachment) => address(attachment, '/preview'),
          remove: mayAdd ? (attachment) => address(attachment, '/remove') : undefined,
        }}
      />
      <Disclosure summary="材料齐不齐">
        <PaperPacketList packet={paperPacket(asked, view.papers)} />
      </Disclosure>
      {mayAdd ? (
        <Form action={caseHref(id, 'papers')} requestId={newId()} enctype="multipart/form-data">
          <TextField
            name="label"
            label="材料名称"
            form={form}
            required
            suggestions={asked.map((paper) => paper.label)}
            size="medium"
          />
          <FileField
            name="file"
            label="文件"
            form={form}
            required
            accept={acceptedFiles}
            hint={acceptedFilesHint}
          />
          <SubmitButton label="上传材料" tone="secondary" />
        </Form>
      ) : null}
    </Section>
  );
};
