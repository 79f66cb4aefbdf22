import type { Child, FC } from 'hono/jsx';
import { formatDate } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { Muted, Strong } from '../../../../ui/layout/stack.tsx';
import type { CompassAdvice } from '../../compass/compass.ts';
import type { CompassClock } from '../../compass/compass-clocks.ts';
import { bodyNames } from '../../compass/roads.ts';
import type { RoughAmount } from '../../compass/rough-amount.ts';

/** Which office takes wage complaints here, as the county filled it in. */
export interface WageBody {
  readonly name: string;
  readonly verified: boolean;
}

type AnswerProps = { advice: CompassAdvice; wageBody: WageBody | undefined };

/** Who owns it, until when, with which papers, roughly how much. */
export const CompassAnswer: FC<AnswerProps & { actions?: Child; children?: Child }> = (props) => {
  const { advice, wageBody, actions, children } = props;
  return (
    <>
      <Section title={ownerTitle(advice)}>
        <Road advice={advice} wageBody={wageBody} />
        {actions}
      </Section>
      {advice.clocks.length === 0 ? null : (
        <Section title="什么时候之前要办">
          <Clocks clocks={advice.clocks} />
        </Section>
      )}
      <Section title="带上这些材料">
        <ul>
          {advice.papers.map((paper) => (
            <li>{paper}</li>
          ))}
        </ul>
        <Muted>没有也能登记。手机拍的照片就行，有什么交什么。</Muted>
      </Section>
      {advice.amount === undefined ? null : (
        <Section title="大概能要回多少">
          <Amount amount={advice.amount} />
        </Section>
      )}
      {children}
      <Alert tone="warning" title="这只是参考">
        <p>
          以上由您的回答推算，不是决定。具体由工作人员核对；拿不准就打 <a href="tel:12351">12351</a>。
        </p>
      </Alert>
    </>
  );
};

export function ownerTitle({ owner }: CompassAdvice): string {
  return `该找：${bodyNames[owner]}`;
}

/** Why this office, which one it is here, and who else. */
export const Road: FC<AnswerProps> = ({ advice, wageBody }) => (
  <>
    <p>{advice.why}</p>
    <LocalBody advice={advice} wageBody={wageBody} />
    <p>还可以：{advice.also.map((body) => bodyNames[body]).join('、')}。</p>
  </>
);

const LocalBody: FC<AnswerProps> = ({ advice, wageBody }) => {
  if (advice.owner !== 'inspection') return null;
  if (wageBody === undefined) return <p>本县由人社局还是综合行政执法局受理，请打 12351 问清楚。</p>;
  return (
    <p>
      本县受理单位：<Strong>{wageBody.name}</Strong>
      {wageBody.verified ? '' : '（未核实，以本县职责划分为准）'}
    </p>
  );
};

/** Each clock with its last day, where it was counted from, and the article. */
export const Clocks: FC<{ clocks: readonly CompassClock[] }> = ({ clocks }) => (
  <>
    <DescriptionList
      items={clocks.map((clock) => ({
        term: clock.waitsFor === 'employer' ? `${clock.what}（单位的期限）` : clock.what,
        detail: (
          <>
            <Strong>{lastDay(clock)}</Strong>
            <Muted>
              {clock.due === undefined ? '' : `从${clock.from}起算。`}
              {clock.note}依据：{clock.article}
            </Muted>
          </>
        ),
      }))}
    />
    <Muted>
      日期按您填写的日子推算。期间向单位要过钱、去投诉过、对方答应过，时间可能重新计算，请尽快来核对。
    </Muted>
  </>
);

function lastDay({ state, due, from, waitsFor, provisional }: CompassClock): string {
  if (due === undefined)
    return state === 'not-started' ? '现在还没有开始计时' : `从${from}起算，填上日子就能算出来`;
  const day = formatDate(due);
  if (state === 'passed')
    return waitsFor === 'employer'
      ? `${day}已到，单位没办的由您或工会办`
      : `${day}（可能已经过了，请马上来核对）`;
  return `${day}之前（含当天）${provisional ? '（暂按周末推算）' : ''}`;
}

export const Amount: FC<{ amount: RoughAmount }> = ({ amount }) => (
  <>
    <p>
      约 <Strong>{formatYuan(amount.fen)} 元</Strong>（以核实为准）
    </p>
    <Muted>
      {amount.formula}。依据：{amount.article}
    </Muted>
  </>
);
