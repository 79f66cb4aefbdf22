import { formatDate, formatDateTime } from '../../../platform/dates.ts';
import { formatYuan } from '../../../platform/money.ts';
import { modeNames, type Programme, sexLimits } from './programme.ts';

/** The rules of a programme as the public reads them, one sentence each. */
export function rulesInWords(
  programme: Programme,
  organisations: ReadonlyMap<string, { name: string }>,
): { term: string; detail: string }[] {
  const { organisationIds, providerId } = programme;
  const names = organisationIds.map((id) => organisations.get(id)?.name ?? '').join('、');
  return [
    { term: '每人得到', detail: `${programme.what}（价值 ${formatYuan(programme.valueFen)} 元）` },
    { term: '名额', detail: `${programme.quota} 名，${modeNames[programme.mode]}` },
    { term: '开始', detail: `${formatDateTime(programme.opensAt)} 整` },
    { term: '截止', detail: formatDateTime(programme.closesAt) },
    { term: '谁可以参加', detail: whoInWords(programme, names) },
    {
      term: '使用',
      detail: `${organisations.get(providerId)?.name ?? ''}，${formatDate(programme.redeemUntil)}前`,
    },
    { term: '怎么用', detail: programme.howToUse },
    { term: '经费来源', detail: programme.fundSource },
  ];
}

function whoInWords(programme: Programme, names: string): string {
  const parts = [
    `${formatDate(programme.memberOn)}当天是本县工会会员`,
    names === '' ? undefined : `属于：${names}`,
    programme.sex === 'any' ? undefined : `限${sexLimits[programme.sex]}`,
    ageInWords(programme),
    programme.legalBasis === undefined ? undefined : `依据：${programme.legalBasis}`,
    programme.firstTimeOnly ? '以前没有享受过普惠服务' : undefined,
    '每人一份，受每人每年上限约束',
  ];
  return `${parts.filter((part) => part !== undefined).join('；')}。`;
}

function ageInWords({ ageFrom, ageTo }: Programme): string | undefined {
  if (ageFrom !== undefined && ageTo !== undefined) return `年满 ${ageFrom} 至 ${ageTo} 周岁`;
  if (ageFrom !== undefined) return `年满 ${ageFrom} 周岁`;
  return ageTo === undefined ? undefined : `不超过 ${ageTo} 周岁`;
}
