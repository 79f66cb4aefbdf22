import { formatDate } from '../../../platform/dates.ts';
import { formatYuan } from '../../../platform/money.ts';
import type { RightsCase } from '../case.ts';
import type { Claimant, ClaimLine } from '../claims/claimant.ts';
import type { Demand } from '../demands/demand.ts';
import { demandValues } from '../demands/demand-values.ts';
import type { TypedValues } from '../drafts/claim-draft.ts';
import type { ApplicationKind } from './application.ts';

/** What the case knows for one claimant. */
export interface KnownOfCase {
  readonly rightsCase: RightsCase;
  readonly claimant: Claimant;
  readonly lines: readonly ClaimLine[];
  readonly demands: readonly Demand[];
  /** Labels of the papers on file. */
  readonly papers: readonly string[];
  readonly employer: { readonly address: string | undefined; readonly head: string | undefined };
  readonly applicantAddress: string | undefined;
}

/** The first text of an application; everything in it can be changed. */
export function prefillApplication(kind: ApplicationKind, known: KnownOfCase): TypedValues {
  const { rightsCase, claimant, papers, employer } = known;
  return {
    tribunal: '',
    applicantJob: claimant.occupation ?? '',
    applicantAddress: known.applicantAddress ?? '',
    respondentName: rightsCase.employer.name,
    respondentAddress: employer.address ?? '',
    respondentHead: employer.head ?? '',
    respondentPost: employer.head ? '法定代表人' : '',
    ...demandValues(rightsCase.kind === 'wage-arrears' ? wageItems(kind, known) : otherItems(known.demands)),
    facts: factsOf(known),
    evidence: [...new Set(papers)],
    source: [...new Set(papers)].map(() => '申请人提供'),
    witness: [],
    contact: [],
  };
}

function otherItems(demands: readonly Demand[]) {
  return demands.map(({ body, amountFen, basis }) => ({
    body,
    amount: amountFen === undefined ? '' : formatYuan(amountFen),
    basis,
  }));
}

/** What is still open of the own wages: confirmed where it was confirmed, else as claimed. */
function wageItems(kind: ApplicationKind, { claimant, lines }: KnownOfCase) {
  const due = claimant.confirmedFen > 0n ? claimant.confirmedFen : claimant.claimedFen;
  const months = lines.flatMap((line) => [line.month, line.lastMonth]).sort();
  const span = months.length > 0 ? `${months[0]} 至 ${months.at(-1)} ` : '';
  const basis = kind === 'arbitration' ? '《劳动法》第五十条' : '《劳动合同法》第三十条第二款';
  return [{ body: `支付${span}拖欠的工资`, amount: formatYuan(due - claimant.paidFen), basis }];
}

function factsOf({ rightsCase, claimant, lines }: KnownOfCase): string {
  const { employedFrom, employedTo, occupation } = claimant;
  const work = [
    employedFrom && `申请人于${formatDate(employedFrom)}入职${rightsCase.employer.name}`,
    occupation && `从事${occupation}工作`,
    rightsCase.workPlace && `工作地点为${rightsCase.workPlace}`,
    employedTo && `于${formatDate(employedTo)}离职`,
  ].filter((text) => text);
  const wages = lines.map(
    (line) =>
      `${line.month === line.lastMonth ? line.month : `${line.month} 至 ${line.lastMonth}`} 应得 ${formatYuan(line.dueFen)} 元，已得 ${formatYuan(line.earlierPaidFen)} 元，尚欠 ${formatYuan(line.claimedFen)} 元`,
  );
  return [
    work.length > 0 ? `${employedFrom ? '' : '申请人在被申请人处'}${work.join('，')}。` : '',
    rightsCase.eventOn ? `事情发生在${formatDate(rightsCase.eventOn)}。` : '',
    rightsCase.summary,
    wages.length > 0 ? `${wages.join('；')}。` : '',
    `申请人曾向工会反映（编号${rightsCase.number}），未能解决。`,
  ]
    .filter((text) => text !== '')
    .join('\n');
}
