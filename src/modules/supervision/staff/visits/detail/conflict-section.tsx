import type { Child, FC } from 'hono/jsx';
import { formatDateTime } from '../../../../../platform/dates.ts';
import { newId } from '../../../../../platform/id.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Card, Section } from '../../../../../ui/card/card.tsx';
import { ActionForm } from '../../../../../ui/form/action-form.tsx';
import { Columns, Muted } from '../../../../../ui/layout/stack.tsx';
import type { Difference } from '../../../field/conflict.ts';
import type { Conflict } from '../../../field/conflict-store.ts';
import { conflictReasonNames } from '../../../field/merge.ts';
import { findItem } from '../../../visits/checklists/checklist-versions.ts';
import { verdictNames } from '../../../visits/findings/finding.ts';
import type { VisitView } from '../../../visits/load-visit.ts';
import { answerNames, questionKeys, sampleQuestions } from '../../../visits/sampling/sample.ts';
import { visitHref } from '../visit-links.ts';

const factNames = { receivedBy: '受检单位接待人', place: '检查地点', summary: '检查情况小结' } as const;

/** 现场与桌面不一致: both sides beside each other; a person picks one, the other stays on record. */
export const ConflictSection: FC<{ view: VisitView; mayDecide: boolean }> = ({ view, mayDecide }) => {
  const open = view.conflicts.filter((conflict) => conflict.decision === undefined);
  const decided = view.conflicts.filter((conflict) => conflict.decision !== undefined);
  if (view.conflicts.length === 0) return null;
  return (
    <Section title={`现场记录与桌面记录不一致（待处理 ${open.length} 处）`} id="conflicts">
      {open.length > 0 ? (
        <Alert tone="warning">两边的记录都已保存，没有丢失。请逐处比对，选定以哪一边为准。</Alert>
      ) : null}
      {open.map((conflict) => (
        <OpenConflict view={view} conflict={conflict} mayDecide={mayDecide} />
      ))}
      {decided.map((conflict) => (
        <Muted>
          {`${titleOf(view, conflict.difference)}：${conflict.deciderName ?? ''} 已${conflict.decision === 'field' ? '采用现场记录' : '保留桌面记录'}`}
        </Muted>
      ))}
    </Section>
  );
};

const OpenConflict: FC<{ view: VisitView; conflict: Conflict; mayDecide: boolean }> = ({
  view,
  conflict,
  mayDecide,
}) => {
  const { difference } = conflict;
  const action = visitHref(view.visit.id, `conflicts/${conflict.id}`);
  // What a worker said is for who works on the visit.
  const isHidden = difference.kind === 'sample' && !mayDecide;
  const shown = (side: 'desk' | 'field') =>
    isHidden ? <p>（保密，仅检查人员可见）</p> : sideOf(difference, side);
  const button = (decision: 'desk' | 'field', label: string) =>
    mayDecide ? <ActionForm action={action} label={label} values={{ decision }} requestId={newId()} /> : null;
  return (
    <Card>
      <h3>{titleOf(view, difference)}</h3>
      <Muted>
        {`${conflictReasonNames[conflict.reason]}；${conflict.raiser.name} 于 ${formatDateTime(conflict.raisedAt)} 上传`}
      </Muted>
      <Columns>
        <div>
          <p>
            <strong>桌面记录</strong>
          </p>
          {shown('desk')}
          {button('desk', '以桌面记录为准')}
        </div>
        <div>
          <p>
            <strong>现场记录</strong>
          </p>
          {shown('field')}
          {button('field', '以现场记录为准')}
        </div>
      </Columns>
    </Card>
  );
};

function titleOf(view: VisitView, difference: Difference): string {
  if (difference.kind === 'fact') return factNames[difference.key];
  if (difference.kind === 'sample') return '抽样职工的回答';
  const found = findItem(view.checklists, difference.field);
  return found ? `${found.list.name}：${found.item.question}` : '检查项目';
}

function sideOf(difference: Difference, side: 'desk' | 'field'): Child {
  if (difference.kind === 'fact') return <p>{difference[side] || '（空）'}</p>;
  if (difference.kind === 'finding') {
    const one = difference[side];
    if (!one) return <p>（没有记录）</p>;
    return (
      <p>
        {verdictNames[one.verdict]}
        {one.note ? `：${one.note}` : ''}
      </p>
    );
  }
  const one = difference[side];
  if (!one) return <p>（没有记录）</p>;
  const answers = questionKeys.flatMap((key, index) => {
    const answer = one.answers[key];
    return answer === undefined ? [] : [`${index + 1}. ${answerNames[answer]}`];
  });
  return (
    <>
      <p>{[one.words.name || '未留名', one.words.trade, one.words.note].filter((text) => text).join('，')}</p>
      <p>
        {answers.length > 0
          ? `六问：${answers.join('，')}`
          : `六问：尚未回答（共 ${sampleQuestions.length} 问）`}
      </p>
    </>
  );
}
