import type { FC } from 'hono/jsx';
import { formatDateTime } from '../../../../../platform/dates.ts';
import type { FormState } from '../../../../../platform/http/form.ts';
import { newId } from '../../../../../platform/id.ts';
import { Section } from '../../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../../ui/form/button.tsx';
import { FileField } from '../../../../../ui/form/file-field.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Muted } from '../../../../../ui/layout/stack.tsx';
import { Timeline } from '../../../../../ui/timeline/timeline.tsx';
import { AttachmentList, acceptedFiles, acceptedFilesHint } from '../../../../documents/index.ts';
import { statusNames } from '../../../letters/letter.ts';
import { eventTitles } from '../../../letters/letter-event.ts';
import type { LetterView } from '../../../letters/load-letter.ts';
import type { Signature } from '../../../letters/signing/signature-store.ts';
import { isSigningStep, stepNames } from '../../../letters/signing/signing-order.ts';
import { letterHref } from '../letter-links.ts';

/** 审签: who has signed this round, and whose turn it is. */
export const SignaturesSection: FC<{ view: LetterView }> = ({ view: { letter, signatures } }) => {
  const { signing } = letter;
  if (signing.round === 0) return null;
  const current = signatures.filter((one) => one.round === signing.round);
  return (
    <Section title="审签" id="signatures">
      <Timeline
        entries={signing.steps.map((step, position) =>
          signatureEntry(
            step,
            current.find((one) => one.position === position),
          ),
        )}
      />
      {signing.round > 1 ? <Muted>第 {signing.round} 轮审签；此前的退回意见见办理过程。</Muted> : null}
    </Section>
  );
};

const answerWords = {
  agreed: '同意',
  'agreed-on-paper': '已在纸质审签单上签字',
  returned: '退回修改',
} as const;

function signatureEntry(step: string, signature: Signature | undefined) {
  const title = isSigningStep(step) ? stepNames[step] : step;
  if (!signature) return { at: '等待签字', title };
  return {
    at: formatDateTime(signature.signedAt),
    title: `${title}：${answerWords[signature.answer]}`,
    who: signature.signer.name,
    body: signature.note,
    tone: signature.answer === 'returned' ? ('warning' as const) : ('success' as const),
  };
}

const delayWords = { granted: '已同意', refused: '未同意' } as const;

/** 延期申请 and what was said to them. */
export const DelaysSection: FC<{ view: Pick<LetterView, 'delays'> }> = ({ view: { delays } }) => {
  if (delays.length === 0) return null;
  return (
    <Section title="延期申请" id="delays">
      <Timeline
        entries={delays.map((delay) => ({
          at: formatDateTime(delay.askedAt),
          title: `申请延至 ${delay.until}：${delay.answer ? delayWords[delay.answer] : '等待答复'}`,
          who: delay.askerName,
          body: [delay.reason, delay.answerNote].filter((text) => text).join('；'),
        }))}
      />
    </Section>
  );
};

export const TimelineSection: FC<{ view: Pick<LetterView, 'events'> }> = ({ view }) => (
  <Section title="办理过程" id="timeline">
    <Timeline
      entries={view.events.map((event) => ({
        at: formatDateTime(event.happenedAt),
        title:
          event.fromStatus === undefined || event.fromStatus === event.toStatus
            ? eventTitles[event.word]
            : `${eventTitles[event.word]} → ${statusNames[event.toStatus]}`,
        who: event.actorName,
        body: event.detail,
      }))}
    />
  </Section>
);

/** Papers of the union's own file: signed sheet, proof of service, answer on paper. */
export const LetterPapersSection: FC<{ view: LetterView; mayAdd: boolean; form: FormState | undefined }> = ({
  view,
  mayAdd,
  form,
}) => {
  const { id } = view.letter;
  return (
    <Section title="材料" id="papers">
      <AttachmentList
        attachments={view.papers}
        links={{ download: (attachment) => letterHref(id, `papers/${attachment.id}`) }}
      />
      {mayAdd ? (
        <Form action={letterHref(id, 'papers')} requestId={newId()} enctype="multipart/form-data">
          <TextField
            name="label"
            label="材料名称"
            form={form}
            required
            suggestions={['送达回证', '书面答复', '整改照片', '已签审签单']}
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
