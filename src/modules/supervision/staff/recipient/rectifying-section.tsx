import type { FC } from 'hono/jsx';
import { daysBetween } from '../../../../platform/calendar.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { type Attachment, acceptedFiles } from '../../../documents/index.ts';
import type { LetterItem } from '../../letters/letter.ts';
import { nextStatus } from '../../letters/letter-lifecycle.ts';
import type { LetterView } from '../../letters/load-letter.ts';
import { chineseOrdinal } from '../../letters/text/letter-text.ts';
import { VerdictTag } from '../letters/status-tag.tsx';
import { ownHref } from './own-links.ts';

/** 整改情况: each promise with its day, a form to report it done with proofs, and what the re-visit found. */
export const RectifyingSection: FC<{
  view: LetterView;
  problem: { form: FormState; on: string } | undefined;
}> = ({ view, problem }) => {
  const mayReport = nextStatus(view.letter.status, 'report-done') !== undefined;
  return (
    <Section title="整改情况" id="rectifying">
      {view.items.map((item) => (
        <>
          <p>
            <strong>
              （{chineseOrdinal(item.position)}）{item.problem}
            </strong>{' '}
            {item.verdict ? <VerdictTag verdict={item.verdict} /> : null}
          </p>
          <DescriptionList items={factsOf(item, view)} />
          {mayReport && item.verdict !== 'rectified' ? (
            <Disclosure summary={item.doneOn ? '补充证明' : '报告整改完成'} open={problem?.on === item.id}>
              <DoneForm view={view} item={item} form={problem?.on === item.id ? problem.form : undefined} />
            </Disclosure>
          ) : null}
        </>
      ))}
    </Section>
  );
};

function factsOf(item: LetterItem, { proofs, letter, today }: LetterView) {
  const files = (proofs.get(item.id) ?? []).filter((proof) => !proof.removal);
  const done = [item.doneOn, item.doneNote].filter((text) => text).join(' ');
  return [
    { term: '整改措施', detail: item.promise ?? '未答复' },
    {
      term: '承诺日期',
      detail:
        item.promiseDue && !item.doneOn ? (
          <Deadline due={item.promiseDue} daysLeft={daysBetween(today, item.promiseDue)} />
        ) : (
          (item.promiseDue ?? '未写')
        ),
    },
    { term: '完成情况', detail: done === '' ? '尚未报告完成' : done },
    ...(files.length > 0
      ? [{ term: '证明', detail: <Proofs letterId={letter.id} itemId={item.id} files={files} /> }]
      : []),
    ...(item.verdictOn
      ? [{ term: '复查', detail: [item.verdictOn, item.verdictNote].filter((text) => text).join(' ') }]
      : []),
  ];
}

const Proofs: FC<{ letterId: string; itemId: string; files: readonly Attachment[] }> = (props) => (
  <>
    {props.files.map((file, index) => (
      <>
        {index > 0 ? '、' : ''}
        <a href={ownHref(props.letterId, `items/${props.itemId}/proofs/${file.id}`)} download={file.name}>
          {file.name}
        </a>
      </>
    ))}
  </>
);

const DoneForm: FC<{ view: LetterView; item: LetterItem; form: FormState | undefined }> = (props) => {
  const { view, item } = props;
  const form = props.form ?? { values: { on: item.doneOn ?? view.today, note: item.doneNote }, errors: {} };
  return (
    <Form
      action={ownHref(view.letter.id, `items/${item.id}/done`)}
      requestId={newId()}
      enctype="multipart/form-data"
    >
      <DateField name="on" id={`on-${item.id}`} label="完成日期" form={form} required />
      <TextArea name="note" id={`note-${item.id}`} label="完成情况" form={form} rows={2} />
      <FileField
        name="file"
        id={`file-${item.id}`}
        label="证明材料"
        form={form}
        multiple
        accept={acceptedFiles}
        hint="补签的合同、转账凭证、现场照片等，请遮住职工的身份证号"
      />
      <SubmitButton label="报告完成" tone="secondary" />
    </Form>
  );
};
