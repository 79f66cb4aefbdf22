import type { Act } from '../../platform/actor.ts';
import { parseDate } from '../../platform/dates.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import type { KnownRow, Problem, Recipe, Values } from '../imports/index.ts';
import { findTownship } from '../orgs/index.ts';
import { findPeopleByIdentity } from '../people/index.ts';
import { addCertificates } from './add-certificates.ts';
import { findByNumbers } from './certificate-store.ts';
import { checkTalentRow } from './check-talent-row.ts';
import { parseSkillLevel } from './skill-level.ts';
import { talentColumns, talentProblems } from './talent-columns.ts';
import { keepTalents } from './talent-permissions.ts';

/** How a talent sheet is read, checked and written. */
export const talentRecipe: Recipe = {
  name: 'talents',
  title: '导入技能人才',
  words: { subject: '人员', row: '证书' },
  home: '/console/talents',
  permission: keepTalents,
  columns: talentColumns,
  problemNames: talentProblems,
  repairable: ['untidy', 'fifteen-digits', 'other-name'],
  duplicates: {
    certificate: { column: 'certificate', sentence: '同一证书编号在表中出现多次' },
    person: { column: 'identity', sentence: '同一人的同一职业和等级在表中出现多次' },
  },
  checkRow: checkTalentRow,
  checkKnown: checkAgainstRegister,
  commit: writeRows,
};

/** Names and numbers against what is on file: the file stays, the clerk decides. */
async function checkAgainstRegister(
  db: Db | Transaction,
  act: Pick<Act, 'actor' | 'keys'>,
  rows: readonly Values[],
): Promise<KnownRow[]> {
  const filled = (key: string) => rows.map((row) => row[key] ?? '').filter((text) => text !== '');
  const people = await findPeopleByIdentity(db, act, filled('identity'));
  const numbers = await findByNumbers(db, act.actor.region, filled('certificate'));
  return rows.map((row) => {
    const person = people.get(row.identity ?? '');
    const taken = numbers.get(row.certificate ?? '');
    const problems: Problem[] = [];
    if (person && person.name !== row.name) {
      const sentence = `档案里这个身份证号的姓名是“${person.name}”`;
      problems.push({ column: 'name', code: 'other-name', sentence, repair: person.name });
    }
    if (taken && taken.personId === person?.id) {
      problems.push({ column: 'certificate', code: 'already-there', sentence: '这张证书已在名册' });
    } else if (taken) {
      const sentence = `这个编号已登记给“${taken.holderName}”`;
      problems.push({ column: 'certificate', code: 'number-of-other', sentence });
    }
    return { problems, subjectKnown: person !== undefined };
  });
}

async function writeRows(
  tx: Transaction,
  act: Act,
  rows: readonly Values[],
): Promise<Record<string, number>> {
  const entries = rows.map((row) => toEntry(row, act.actor.region));
  const report = await addCertificates(tx, act, { entries });
  return { 新建人员: report.newPersons, 已有人员: report.knownPersons, 新增证书: report.certificates };
}

/** A row that passed every check. */
function toEntry(row: Values, region: string) {
  const level = parseSkillLevel(row.level ?? '');
  if (!level) throw new Error('a row without level passed the checks');
  const text = (key: string) => row[key] || undefined;
  const day = (key: string) => {
    const parsed = parseDate(row[key] ?? '');
    return parsed.ok ? parsed.date : undefined;
  };
  const townshipCode = findTownship(region, row.township ?? '')?.code;
  const person = {
    name: row.name ?? '',
    identityType: 'resident-id' as const,
    identityNumber: row.identity ?? '',
    phone: text('phone'),
    townshipCode,
  };
  const certificate = {
    holderName: person.name,
    certificateNumber: text('certificate'),
    occupationName: row.occupation ?? '',
    occupationCode: text('occupationCode'),
    level: level.ordinal,
    issuer: text('issuer'),
    issuedOn: day('issuedOn'),
    expiresOn: day('expiresOn'),
    employerName: text('employer'),
    townshipCode,
    source: '表格导入',
  };
  return { person, certificate };
}
