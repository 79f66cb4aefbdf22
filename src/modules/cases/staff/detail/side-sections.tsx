import type { FC } from 'hono/jsx';
import { daysBetween, workingDaysLeft } from '../../../../platform/calendar.ts';
import { formatDateTime } from '../../../../platform/dates.ts';
import { newId } from '../../../../platform/id.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { statusNames } from '../../case.ts';
import { eventTitles } from '../../case-event.ts';
import type { CriminalHint } from '../../chain/criminal-threshold.ts';
import type { Question } from '../../claims/cross-checks.ts';
import { type CaseClock, clockRule, isPaused, isRunning, waitsForNames } from '../../clocks/case-clock.ts';
import type { CaseView } from '../../load-case.ts';
import { TransferChain } from '../../transfer/transfer-chain.tsx';
import { caseHref } from '../case-links.ts';

/** More than this many questions are folded away. */
const SHOWN_QUESTIONS = 5;

/** Running clocks first, then what was met or dropped. */
export const ClocksSection: FC<{ view: CaseView; mayChange: boolean }> = ({ view, mayChange }) => (
  <Section title="时限" id="clocks">
    {view.clocks.length === 0 ? <Muted>没有时限。</Muted> : null}
    {[...view.clocks]
      .sort((a, b) => Number(isRunning(b)) - Number(isRunning(a)))
      .map((clock) => (
        <ClockLine clock={clock} view={view} mayChange={mayChange} />
      ))}
  </Section>
);

const ClockLine: FC<{ clock: CaseClock; view: CaseView; mayChange: boolean }> = ({
  clock,
  view,
  mayChange,
}) => {
  const isWorking = clock.unit === 'working';
  const left = isWorking ? workingDaysLeft(view.today, clock.dueOn) : daysBetween(view.today, clock.dueOn);
  return (
    <div>
      <p>
        <strong>{clockRule(clock.kind).name}</strong>({waitsForNames[clock.waitsFor]}){' '}
        {isPaused(clock) ? <Tag tone="warning">已暂停</Tag> : null}
      </p>
      {isRunning(clock) ? (
        <p>
          <Deadline
            due={clock.dueOn}
            daysLeft={left}
            unit={isWorking ? '工作日' : '天'}
            provisional={clock.isProvisional}
          />
        </p>
      ) : (
        <Muted>{clock.metOn ? `${clock.metOn} 已办到` : `${clock.droppedOn} 不再计算`}</Muted>
      )}
      <Muted>
        {clock.article},自 {clock.startedOn} 起{' '}
        {mayChange && isRunning(clock) ? (
          <a href={caseHref(view.rightsCase.id, `clocks/${clock.id}`)}>调整</a>
        ) : null}
      </Muted>
    </div>
  );
};

/** What to ask before confirming; never an accusation. */
export const QuestionsSection: FC<{ questions: readonly Question[]; hint: CriminalHint | undefined }> = ({
  questions,
  hint,
}) => {
  if (questions.length === 0 && (hint === undefined || hint.amount === 'below')) return null;
  return (
    <Section title="请核对" id="questions">
      {hint && hint.amount !== 'below' ? (
        <Alert tone={hint.isMet ? 'danger' : 'warning'}>
          {hint.sentence}
          {hint.isVerified ? null : '(数额标准尚未核实，仅供参考)'}
        </Alert>
      ) : null}
      <QuestionList questions={questions.slice(0, SHOWN_QUESTIONS)} />
      {questions.length > SHOWN_QUESTIONS ? (
        <Disclosure summary={`另有 ${questions.length - SHOWN_QUESTIONS} 条`}>
          <QuestionList questions={questions.slice(SHOWN_QUESTIONS)} />
        </Disclosure>
      ) : null}
    </Section>
  );
};

const QuestionList: FC<{ questions: readonly Question[] }> = ({ questions }) =>
  questions.length === 0 ? null : (
    <ul>
      {questions.map((question) => (
        <li>{question.question}</li>
      ))}
    </ul>
  );

export const TransfersSection: FC<{ view: CaseView }> = ({ view }) => {
  if (view.transfers.length === 0) return null;
  return (
    <Section title="转办经过" id="transfers">
      <TransferChain transfers={view.transfers} clocks={view.clocks} />
    </Section>
  );
};

/** The union's letters to the employer with their answers. */
export const LettersSection: FC<{ view: CaseView; mayAnswer: boolean }> = ({ view, mayAnswer }) => {
  if (view.letters.length === 0) return null;
  return (
    <Section title="函件" id="letters">
      {view.letters.map((letter) => (
        <>
          <p>
            <a href={caseHref(view.rightsCase.id, `print/letter/${letter.id}`)}>{letter.number}</a> 致
            {letter.addressee}
          </p>
          <Muted>
            {letter.answeredOn
              ? `${letter.answeredOn} 答复：${letter.answer}`
              : `应于 ${letter.dueOn} 前答复`}{' '}
            {mayAnswer && !letter.answeredOn ? (
              <a href={caseHref(view.rightsCase.id, `letters/${letter.id}/answer`)}>登记答复</a>
            ) : null}
          </Muted>
        </>
      ))}
    </Section>
  );
};

/** Who decided what, when and on which papers. */
export const TimelineSection: FC<{ view: CaseView }> = ({ view }) => (
  <Section title="办理过程" id="timeline">
    <Timeline
      entries={view.events.map((event) => ({
        at: formatDateTime(event.happenedAt),
        title:
          event.fromStatus === event.toStatus
            ? eventTitles[event.word]
            : `${eventTitles[event.word]} → ${statusNames[event.toStatus]}`,
        who: event.actor.name,
        body: [event.detail, event.papers && `依据：${event.papers}`].filter((text) => text).join('。'),
      }))}
    />
  </Section>
);

/** Internal notes; workers never see them. */
export const NotesSection: FC<{ view: CaseView; mayWrite: boolean }> = ({ view, mayWrite }) => (
  <Section title="内部记录" id="notes">
    {mayWrite ? (
      <Form action={caseHref(view.rightsCase.id, 'notes')} requestId={newId()}>
        <TextArea name="body" label="记一条" rows={3} required hint="只有工作人员能看到" />
        <SubmitButton label="保存记录" tone="secondary" />
      </Form>
    ) : null}
    <Timeline
      entries={view.notes.map((note) => ({
        at: formatDateTime(note.writtenAt),
        title: note.body,
        who: note.authorName,
      }))}
    />
  </Section>
);
