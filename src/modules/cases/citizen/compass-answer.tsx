import type { FC } from 'hono/jsx';
import { formatDate } from '../../../platform/dates.ts';
import { addressWith } from '../../../platform/http/address.ts';
import type { FormValues } from '../../../platform/http/form.ts';
import { newId } from '../../../platform/id.ts';
import { formatYuan } from '../../../platform/money.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Muted, Strong } from '../../../ui/layout/stack.tsx';
import { bodyNames, type CompassAdvice, type CompassClock } from '../compass/compass.ts';

/** Who owns it, until when, with which papers, roughly how much. */
export const CompassAnswer: FC<{ advice: CompassAdvice; values: FormValues }> = ({ advice, values }) => {
  const answers = singles(values);
  return (
    <>
      <Section title={`该找：${bodyNames[advice.owner]}`}>
        <p>{advice.why}</p>
        <p>还可以：{advice.also.map((body) => bodyNames[body]).join('、')}。</p>
        <Actions>
          {advice.canFile ? (
            <ActionForm
              action="/claims/new"
              label="去登记欠薪"
              tone="primary"
              values={answers}
              requestId={newId()}
            />
          ) : null}
          <ButtonLink href={addressWith('/compass', { ...answers, edit: '1' })} label="改我的回答" />
        </Actions>
        {advice.canFile ? <Muted>登记时会带上刚才的回答，不用再填。</Muted> : null}
      </Section>
      <Clocks clocks={advice.clocks} />
      <Section title="带上这些材料">
        <ul>
          {advice.papers.map((paper) => (
            <li>{paper}</li>
          ))}
        </ul>
        <Muted>没有也能登记。手机拍的照片就行，有什么交什么。</Muted>
      </Section>
      <Amount advice={advice} />
      <Alert tone="warning" title="这只是参考">
        <p>
          以上由您的回答推算，不是决定。具体由工作人员核对；拿不准就打 <a href="tel:12351">12351</a>。
        </p>
      </Alert>
    </>
  );
};

const Clocks: FC<{ clocks: readonly CompassClock[] }> = ({ clocks }) =>
  clocks.length === 0 ? null : (
    <Section title="什么时候之前要办">
      <DescriptionList
        items={clocks.map((clock) => ({
          term: clock.what,
          detail: (
            <>
              <Strong>{lastDay(clock)}</Strong>
              <Muted>依据：{clock.article}</Muted>
            </>
          ),
        }))}
      />
      <Muted>
        日期按您填写的最后一天推算。期间向单位要过钱、对方答应过，时间可能重新计算，请尽快来核对。
      </Muted>
    </Section>
  );

function lastDay({ due, hasPassed, provisional }: CompassClock): string {
  if (due === undefined) return '现在还没有开始计时';
  const mark = provisional ? '（暂按周末推算）' : '';
  return hasPassed
    ? `${formatDate(due)}（可能已经过了，请马上来核对）`
    : `${formatDate(due)}之前（含当天）${mark}`;
}

const Amount: FC<{ advice: CompassAdvice }> = ({ advice: { amount } }) =>
  amount.steps.length === 0 ? null : (
    <Section title="大概能要回多少">
      {amount.fen === undefined ? null : (
        <p>
          约 <Strong>{formatYuan(amount.fen)} 元</Strong>（以核实为准）
        </p>
      )}
      <DescriptionList
        items={amount.steps.map((step) => ({
          term: step.label,
          detail: (
            <>
              {step.formula}
              {step.fen === undefined ? null : ` = ${formatYuan(step.fen)} 元`}
              <Muted>依据：{step.article}</Muted>
            </>
          ),
        }))}
      />
    </Section>
  );

function singles(values: FormValues): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}
