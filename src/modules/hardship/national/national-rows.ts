import { formatYuan } from '../../../platform/money.ts';
import { townshipName } from '../../orgs/index.ts';
import {
  disabilities,
  healthStates,
  housingAreas,
  housings,
  insurances,
  labelOf,
  modelWorkers,
  reasons,
  registrations,
  relations,
  schoolStages,
  workStates,
} from '../codes/hardship-codes.ts';
import { type HardshipFile, statusNames } from '../file/hardship-file.ts';
import { categoryNames } from '../formula/formula-version.ts';
import type { GrantKind } from '../grants/grant.ts';
import type { Cost, Member } from '../household/member.ts';
import type { FileCells, MemberCells } from './national-columns.ts';

/** Everything that the national form asks about one household; numbers in clear. */
export interface NationalFacts {
  readonly file: HardshipFile;
  readonly members: readonly Member[];
  readonly costs: readonly Cost[];
  /** Whole numbers by member id. */
  readonly identities: ReadonlyMap<string, string>;
  readonly phone: string | undefined;
  readonly account: { readonly bankName: string; readonly card: string } | undefined;
  /** 分 granted this year, by kind. */
  readonly granted: Partial<Readonly<Record<GrantKind, bigint>>>;
}

const sexNames = { male: '男', female: '女', unknown: '' } as const;
const yes = (is: boolean) => (is ? '是' : '否');
const yuan = (fen: bigint) => formatYuan(fen).replaceAll(',', '');
/** A blank cell, not a word: the national system refuses words that its lists do not hold. */
const code = (list: Readonly<Record<string, string>>, value: string | undefined) =>
  value === undefined ? '' : labelOf(list, value);

/** One row of the files sheet. */
export function fileCells(facts: NationalFacts): FileCells {
  const { file, members, granted } = facts;
  const applicant = members.find((one) => one.isApplicant);
  const incomeFen = members.reduce((sum, one) => sum + one.incomeFen, 0n);
  const costsFen = facts.costs.reduce((sum, one) => sum + one.amountFen, 0n);
  const heads = BigInt(Math.max(1, members.length)) * 12n;
  return {
    number: file.number ?? '',
    township: file.townshipCode ? (townshipName(file.townshipCode) ?? '') : '',
    category: file.category ? categoryNames[file.category] : '',
    name: applicant?.name ?? '',
    sex: applicant ? sexNames[applicant.sex] : '',
    identity: facts.identities.get(applicant?.id ?? '') ?? '',
    birth: applicant?.birthDate ?? '',
    phone: facts.phone ?? '',
    health: code(healthStates, applicant?.health.state),
    disability: code(disabilities, applicant?.health.disability),
    work: code(workStates, applicant?.workState),
    model: code(modelWorkers, file.modelWorker),
    employer: file.employerName ?? '',
    housing: code(housings, file.housing),
    area: code(housingAreas, file.housingArea),
    insurance: code(insurances, applicant?.insurance),
    registration: code(registrations, file.registration),
    members: String(members.length),
    income: yuan(incomeFen),
    costs: yuan(costsFen),
    monthly: yuan(incomeFen / heads),
    mainReason: code(reasons, file.mainReason),
    secondReason: code(reasons, file.secondReason),
    singleParent: yes(file.isSingleParent),
    zeroEmployment: yes(file.isZeroEmployment),
    selfHelp: file.canHelpItself ? '有' : '无',
    bank: facts.account?.bankName ?? '',
    card: facts.account?.card ?? '',
    living: yuan(granted.living ?? 0n),
    medical: yuan(granted.medical ?? 0n),
    schooling: yuan(granted.schooling ?? 0n),
    filedOn: file.approvedOn ?? '',
    status: statusNames[file.status],
  };
}

/** The rows of the members sheet, the applicant first. */
export function memberCells({ file, members, identities }: NationalFacts): MemberCells[] {
  return members.map((one) => ({
    number: file.number ?? '',
    relation: labelOf(relations, one.relation),
    name: one.name,
    sex: sexNames[one.sex],
    identity: identities.get(one.id) ?? '',
    birth: one.birthDate ?? '',
    health: code(healthStates, one.health.state),
    work: code(workStates, one.workState),
    income: yuan(one.incomeFen),
    insurance: code(insurances, one.insurance),
    student: yes(one.school !== undefined),
    stage: code(schoolStages, one.school?.stage),
    school: one.school?.name ?? '',
  }));
}
