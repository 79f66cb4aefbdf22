import type { Missing, Step } from '../calculation.ts';
import { ask } from '../need.ts';
import type { Answers } from '../question.ts';
import { type GroundKey, grounds, needsUnionNotice } from './grounds.ts';
import type { severanceQuestions } from './severance-questions.ts';

type Given = Answers<typeof severanceQuestions> & { readonly ground: GroundKey };

export type CaseOfEnd =
  | {
      readonly ok: true;
      readonly pays: 'nothing' | 'N' | 'N+1' | '2N';
      readonly verdict: string;
      readonly step: Step;
      readonly findings: readonly Step[];
    }
  | { readonly ok: false; readonly missing: readonly Missing[] };

/** Which of nothing, N, N+1 and 2N applies. `unionArticle` is the rule on the union's notice in force that day. */
export function caseOfEnd(given: Given, unionArticle: string | undefined): CaseOfEnd {
  const missing = missingOf(given, unionArticle);
  if (missing.length > 0) return { ok: false, missing };
  const { why, article } = grounds[given.ground];
  const told = { why, article };
  const findings = findingsOf(given, unionArticle);
  if (isUnionPassedOver(given, unionArticle)) return unionRule(unionArticle, findings);
  switch (grounds[given.ground].pays) {
    case 'nothing':
      return end('nothing', '这种情况没有经济补偿', { told, findings });
    case '2N':
      return end('2N', '违法解除，按二倍赔偿金（2N）计算', { told, findings });
    case 'fault':
      return fault(given, { told, findings });
    case 'N':
      return given.ground === 'notice' && given.noticed === 'no'
        ? end('N+1', '合法解除但没有提前通知，按经济补偿加一个月工资（N+1）计算', { told, findings })
        : end('N', '按经济补偿（N）计算', { told, findings });
  }
}

interface Told {
  readonly told: { readonly why: string; readonly article: string };
  readonly findings: readonly Step[];
}

function end(pays: 'nothing' | 'N' | 'N+1' | '2N', verdict: string, { told, findings }: Told): CaseOfEnd {
  return { ok: true, pays, verdict, step: { text: told.why, article: told.article }, findings };
}

function unionRule(unionArticle: string | undefined, findings: readonly Step[]): CaseOfEnd {
  const why = '单位有工会而没有事先通知工会就解除的，起诉前没有补正的，按违法解除支付赔偿金';
  const article = `${unionArticle}，劳动合同法第四十三条`;
  return end('2N', '没有通知工会，按二倍赔偿金（2N）计算', { told: { why, article }, findings });
}

/** Fault that the employer proves pays nothing; fault that it cannot prove is an unlawful dismissal. */
function fault(given: Given, { told, findings }: Told): CaseOfEnd {
  return given.faultProven === 'yes'
    ? end('nothing', '单位能证明严重过错的，没有经济补偿', { told, findings })
    : end('2N', '单位证明不了的，按违法解除（2N）计算', {
        told: {
          why: '解除的理由由单位举证，证明不了的是违法解除',
          article: '审理劳动争议案件解释（一）第四十四条、劳动合同法第八十七条',
        },
        findings,
      });
}

function isUnionPassedOver(given: Given, unionArticle: string | undefined): boolean {
  return unionArticle !== undefined && needsUnionNotice.includes(given.ground) && given.unionNotice === 'no';
}

function missingOf(given: Given, unionArticle: string | undefined): Missing[] {
  const asksUnion = unionArticle !== undefined && needsUnionNotice.includes(given.ground);
  return [
    ...(given.ground === 'fault' && given.faultProven === undefined
      ? [ask('faultProven', '单位说您有过错时，要先知道这一点')]
      : []),
    ...(given.ground === 'notice' && given.noticed === undefined
      ? [ask('noticed', '有没有提前通知，决定加不加一个月工资')]
      : []),
    ...(asksUnion && given.unionNotice === undefined
      ? [ask('unionNotice', '没有通知工会的，要按二倍算；不知道就选“不知道”')]
      : []),
  ];
}

function findingsOf(given: Given, unionArticle: string | undefined): Step[] {
  const findings: Step[] = [];
  if (unionArticle !== undefined && needsUnionNotice.includes(given.ground)) {
    if (given.unionNotice === 'unknown')
      findings.push({
        text: '单位有工会却没有通知工会的，可以按二倍（2N）要求。县总工会可以帮您问清楚。',
        article: `${unionArticle}，劳动合同法第四十三条`,
      });
  }
  if (grounds[given.ground].pays === '2N' || given.ground === 'fault')
    findings.push({
      text: '也可以不要钱，要求继续履行合同、回去上班；二倍赔偿金和经济补偿不能同时拿。',
      article: '劳动合同法第四十八条、实施条例第二十五条',
    });
  if (given.ground === 'resigned')
    findings.push({
      text: '离开前如果单位欠薪、没交社保，选“单位有违法行为，我自己提出走”再算一次。',
      article: '劳动合同法第三十八条、第四十六条第一项',
    });
  return findings;
}
