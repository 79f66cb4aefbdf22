import type { FormValues, Parsed } from '../../../platform/http/form.ts';
import { parseIdentity, parseName, parsePhone } from '../../people/index.ts';
import { type ClaimTableColumn, readClaim } from '../claims/claim-table.ts';
import { MOST_REPRESENTATIVES, REPRESENTATION_FROM } from '../claims/representatives.ts';
import type { FiledMember } from '../drafts/filed-claim.ts';
import { cellName, Findings, isBlank, listOf, readRows, type TypedRow, writeRows } from './form-rows.ts';

export const memberColumns = ['name', 'identityNumber', 'phone', 'months', 'amount', 'household'] as const;
export type MemberRow = TypedRow<(typeof memberColumns)[number]>;

/** More workmates come to the union with a list. */
export const MOST_MEMBERS = 200;

/** Value of the representative box for the worker who files. */
export const OWN = 'own';

export interface Members {
  readonly members: readonly FiledMember[];
  readonly ownIsRepresentative: boolean;
}

interface MarkedRow {
  readonly row: MemberRow;
  readonly isRepresentative: boolean;
}

/** Rows that are filled in and not ticked for removal, each with its mark. */
export function memberRows(values: FormValues): MarkedRow[] {
  const dropped = new Set(listOf(values.drop));
  const elected = new Set(listOf(values.representative));
  return readRows({ ...values, drop: undefined }, memberColumns)
    .map((row, at) => ({ row, at, isRepresentative: elected.has(String(at)) }))
    .filter(({ row, at }) => !isBlank(row) && !dropped.has(String(at)));
}

/** What a form or a draft holds for these rows. */
export function memberValues(rows: readonly MarkedRow[], ownIsRepresentative: boolean): FormValues {
  const elected = rows.flatMap((row, at) => (row.isRepresentative ? [String(at)] : []));
  return {
    ...writeRows(
      rows.map(({ row }) => row),
      memberColumns,
    ),
    representative: ownIsRepresentative ? [OWN, ...elected] : elected,
  };
}

/**
 * 一起讨薪的工友: name, ID number, months and amount of each. `ownIdentity` is the number of the worker who files, as
 * far as it was typed in this draft.
 */
export function parseMembers(
  values: FormValues,
  on: { today: string; ownIdentity: string | undefined },
): Parsed<Members> {
  const rows = memberRows(values);
  const ownIsRepresentative = listOf(values.representative).includes(OWN);
  const findings = new Findings();
  const seen = new Map<string, string>(on.ownIdentity ? [[on.ownIdentity.toUpperCase(), '您自己']] : []);
  const read = rows.map(({ row, isRepresentative }, at) => {
    const member = readMember(row, { at, today: on.today, findings });
    if (member) askTwice(member, { at, seen, findings });
    return member && { ...member, isRepresentative };
  });
  const members = read.filter((member) => member !== undefined);
  if (rows.length === 0)
    findings.add(cellName('name', 0), '请至少填一位工友；只有您一个人的话，请回到“您是谁”改成一个人');
  if (rows.length > MOST_MEMBERS) findings.add('', `最多填 ${MOST_MEMBERS} 人，再多请带名单到工会窗口`);
  checkElection({ count: rows.length + 1, elected: electedCount(rows, ownIsRepresentative), findings });
  const form = { values: memberValues(rows, ownIsRepresentative), errors: findings.errors };
  return findings.areNone ? { ok: true, value: { members, ownIsRepresentative }, form } : { ok: false, form };
}

function electedCount(rows: readonly MarkedRow[], ownIsRepresentative: boolean): number {
  return rows.filter((row) => row.isRepresentative).length + (ownIsRepresentative ? 1 : 0);
}

type At = { readonly at: number; readonly today: string; readonly findings: Findings };

function readMember(
  row: MemberRow,
  { at, today, findings }: At,
): Omit<FiledMember, 'isRepresentative'> | undefined {
  const wrong = (column: string, sentence: string) => findings.add(cellName(column, at), sentence);
  const name = parseName(row.name);
  if (!name.ok) wrong('name', name.reason);
  const identity = parseIdentity('resident-id', row.identityNumber, today);
  if (!identity.ok) wrong('identityNumber', identity.reason);
  const phone = row.phone === '' ? undefined : parsePhone(row.phone);
  if (phone?.ok === false) wrong('phone', phone.reason);
  const claim = readClaim({ ...row, occupation: '', days: '', rate: '' }, today);
  for (const { column, sentence } of claim.problems) wrong(shownColumn(column), sentence);
  if (!name.ok || !identity.ok || phone?.ok === false || !claim.line) return undefined;
  return {
    name: name.value,
    identityNumber: identity.value,
    phone: phone?.value,
    statedMigrant: claim.statedMigrant,
    lines: [claim.line],
  };
}

function shownColumn(column: ClaimTableColumn): string {
  return memberColumns.find((name) => name === column) ?? 'amount';
}

function askTwice(
  member: { name: string; identityNumber: string },
  on: { at: number; seen: Map<string, string>; findings: Findings },
): void {
  const earlier = on.seen.get(member.identityNumber);
  if (earlier !== undefined)
    on.findings.add(cellName('identityNumber', on.at), `这个号码和${earlier}的一样，请核对`);
  on.seen.set(member.identityNumber, member.name);
}

function checkElection(on: { count: number; elected: number; findings: Findings }): void {
  if (on.elected === 0) return;
  if (on.count < REPRESENTATION_FROM)
    on.findings.add('representative', `不到 ${REPRESENTATION_FROM} 人不用推选代表，请把勾去掉`);
  else if (on.elected > MOST_REPRESENTATIVES)
    on.findings.add('representative', `代表最多 ${MOST_REPRESENTATIVES} 人`);
}
