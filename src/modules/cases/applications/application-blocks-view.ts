import { formatDate } from '../../../platform/dates.ts';
import type { FormValues } from '../../../platform/http/form.ts';
import { chineseUppercase, formatYuan } from '../../../platform/money.ts';
import type { WordBlock } from '../../documents/index.ts';
import { readRows } from '../citizen/form-rows.ts';
import { demandedFen, type NewDemand } from '../demands/demand.ts';
import { parseDemands } from '../demands/demand-form.ts';
import type { ApplicantFacts, ApplicationKind } from './application.ts';
import { evidenceColumns, textOf, witnessColumns } from './application-form.ts';

interface Written {
  readonly kind: ApplicationKind;
  readonly values: FormValues;
  readonly applicant: ApplicantFacts;
}

const UNKNOWN = '　　　　　　';

/**
 * The application as paragraphs and tables, for Word and for paper alike. 仲裁申请书: 劳动争议调解仲裁法 §28 (parties,
 * demands, facts and grounds, evidence and its source, witnesses). 支付令申请书: 民事诉讼法 (督促程序), 劳动合同法 §30.
 */
export function applicationBlocks({ kind, values, applicant }: Written): WordBlock[] {
  const demands = parseDemands(values);
  const items = demands.ok ? demands.value : [];
  return [
    { kind: 'paragraph', text: `申请人：${applicantLine(values, applicant)}` },
    { kind: 'paragraph', text: `被申请人：${respondentLine(values)}` },
    { kind: 'heading', text: kind === 'arbitration' ? '请求事项' : '请求内容' },
    ...(kind === 'payment-order'
      ? [{ kind: 'paragraph' as const, text: '请求人民法院向被申请人发出支付令，督促被申请人给付：' }]
      : []),
    ...items.map((item, at): WordBlock => ({ kind: 'paragraph', text: itemLine(item, at) })),
    ...sumLine(items),
    { kind: 'heading', text: '事实与理由' },
    ...textOf(values, 'facts')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((text): WordBlock => ({ kind: 'paragraph', text })),
    ...(kind === 'payment-order' ? [{ kind: 'paragraph' as const, text: NO_OTHER_DEBT }] : []),
    ...evidenceBlocks(values),
    { kind: 'paragraph', text: '此致', place: 'indent' },
    { kind: 'paragraph', text: textOf(values, 'tribunal') || defaultTribunal[kind], place: 'start' },
    { kind: 'signature', lines: ['申请人（签名或者盖章）：　　　　　　', '　　年　　月　　日'] },
    { kind: 'paragraph', text: enclosures[kind], place: 'start' },
  ];
}

const defaultTribunal = {
  arbitration: '　　　　　　劳动人事争议仲裁委员会',
  'payment-order': '　　　　　　人民法院',
} as const satisfies Record<ApplicationKind, string>;

const enclosures = {
  arbitration: '附：申请书副本　　份（按被申请人人数），证据材料　　份，身份证复印件。',
  'payment-order': '附：证据材料　　份，身份证复印件，被申请人登记信息。',
} as const satisfies Record<ApplicationKind, string>;

const NO_OTHER_DEBT = '申请人与被申请人之间没有其他债务纠纷，支付令能够送达被申请人。';

function applicantLine(
  values: FormValues,
  { name, sex, birthDate, identity, phone }: ApplicantFacts,
): string {
  return [
    name,
    sex,
    birthDate ? `${formatDate(birthDate)}出生` : undefined,
    `职业：${textOf(values, 'applicantJob') || UNKNOWN}`,
    `工作单位：${textOf(values, 'respondentName') || UNKNOWN}`,
    `住所：${textOf(values, 'applicantAddress') || UNKNOWN}`,
    `证件号码：${identity}`,
    `联系电话：${phone ?? UNKNOWN}`,
  ]
    .filter((text) => text)
    .join('，')
    .concat('。');
}

function respondentLine(values: FormValues): string {
  return [
    textOf(values, 'respondentName') || UNKNOWN,
    `住所：${textOf(values, 'respondentAddress') || UNKNOWN}`,
    `法定代表人或者主要负责人：${textOf(values, 'respondentHead') || UNKNOWN}`,
    `职务：${textOf(values, 'respondentPost') || UNKNOWN}`,
  ]
    .join('，')
    .concat('。');
}

function itemLine({ body, amountFen, basis }: NewDemand, at: number): string {
  const amount = amountFen === undefined ? '' : ` ${formatYuan(amountFen)} 元`;
  return `${at + 1}. ${body}${amount}${basis ? `（${basis}）` : ''}；`;
}

function sumLine(items: readonly NewDemand[]): WordBlock[] {
  const fen = demandedFen(items);
  if (fen === 0n) return [];
  return [
    {
      kind: 'paragraph',
      text: `以上金额合计 ${formatYuan(fen)} 元（大写：${chineseUppercase(fen)}）。`,
    },
  ];
}

function evidenceBlocks(values: FormValues): WordBlock[] {
  const evidence = readRows(values, evidenceColumns);
  const witnesses = readRows(values, witnessColumns);
  return [
    { kind: 'heading', text: '证据和证据来源' },
    evidence.length === 0
      ? { kind: 'paragraph', text: '（没有填写）' }
      : {
          kind: 'table',
          head: ['序号', '证据名称', '来源'],
          widths: [1, 4, 3],
          rows: evidence.map((row, at) => [String(at + 1), row.evidence, row.source]),
        },
    ...(witnesses.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: '证人姓名和住所' },
          {
            kind: 'table' as const,
            head: ['证人', '住所和电话'],
            rows: witnesses.map((row) => [row.witness, row.contact]),
          },
        ]),
  ];
}
