import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { formatYuan } from '../../../../platform/money.ts';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { calculators } from '../../calculators/calculators.ts';
import type { CompassAdvice } from '../../compass/compass.ts';
import { type CompassAnswers, compassQuestions } from '../../compass/compass-questions.ts';
import { Amount, Clocks, ownerTitle, Road, type WageBody } from './compass-answer.tsx';

interface Printed {
  readonly advice: CompassAdvice;
  readonly answers: CompassAnswers;
  readonly wageBody: WageBody | undefined;
}

/** The answers and the advice on one sheet, with lines for name and phone to fill in by hand. A4. */
export function printCompass(c: AppContext, { advice, answers, wageBody }: Printed) {
  return printPage(
    c,
    // The browser's own way back keeps the answers; a link would lead to empty questions.
    { title: '带着这张纸来工会', backHref: '' },
    <>
      <p>
        {c.var.siteName}，电话 12351。打印日期：{formatDate(shanghaiDate(c.var.now))}。办事不收费。
      </p>
      <SignatureRow labels={['姓名', '电话', '日期']} />
      <h2>我的情况</h2>
      <DescriptionList items={facts(answers)} columns />
      <h2>{ownerTitle(advice)}</h2>
      <Road advice={advice} wageBody={wageBody} />
      {advice.clocks.length === 0 ? null : (
        <>
          <h2>什么时候之前要办</h2>
          <Clocks clocks={advice.clocks} />
        </>
      )}
      <h2>带上这些材料（没有也能登记）</h2>
      <p>{advice.papers.join('；')}。</p>
      {advice.amount === undefined ? null : (
        <>
          <h2>大概能要回多少</h2>
          <Amount amount={advice.amount} />
        </>
      )}
      {advice.calculators.length === 0 ? null : (
        <p>到工会可以一起算：{advice.calculators.map(({ key }) => calculators[key].name).join('、')}。</p>
      )}
      <p>以上由回答推算，只是参考，不是决定，由工作人员核对。</p>
    </>,
  );
}

function facts(answers: CompassAnswers) {
  const days: readonly [string, string | undefined][] = [
    ['最后一天', answers.leftOn],
    ['事情发生', answers.happenedOn],
    ['最近一次要钱', answers.claimedOn],
    ['收到裁决书', answers.awardOn],
  ];
  return [
    { term: '遇到的事', detail: compassQuestions.matter.answers[answers.matter] },
    { term: '在哪里干活', detail: compassQuestions.place.answers[answers.place] },
    { term: '怎么约定的', detail: compassQuestions.bond.answers[answers.bond] },
    { term: '凭据', detail: compassQuestions.proof.answers[answers.proof] },
    { term: '还在那里干吗', detail: answers.isStillThere ? '还在干' : '已经不干了' },
    ...days.flatMap(([term, day]) => (day === undefined ? [] : [{ term, detail: formatDate(day) }])),
    { term: '多少人', detail: compassQuestions.headcount.answers[answers.headcount] },
    ...(answers.monthlyWageFen === undefined
      ? []
      : [{ term: '一个月工资', detail: `${formatYuan(answers.monthlyWageFen)} 元` }]),
    ...(answers.unpaidMonths === undefined
      ? []
      : [{ term: '没发的月数', detail: `${answers.unpaidMonths} 个月` }]),
  ];
}
