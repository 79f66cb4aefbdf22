import {
  creditCheckCharacter,
  organisationCheckCharacter,
  registerOrganisations,
} from '../modules/orgs/index.ts';
import { demoFirms } from './sources/firms.ts';
import { type Stage, systemAct } from './stage.ts';

/** Unions and bodies that the cases meet. */
const bodies = [
  { key: 'union', kind: 'union', name: '临高县总工会', prefix: '81', township: '469024100' },
  { key: 'township', kind: 'union', name: '临城镇总工会', prefix: '81', township: '469024100' },
  { key: 'labour', kind: 'agency', name: '临高县人力资源和社会保障局', prefix: '11', township: '469024100' },
  { key: 'enforcement', kind: 'agency', name: '临高县综合行政执法局', prefix: '11', township: '469024100' },
] as const;

/** Puts the demo's organisations on file; codes pass their checks and are made from a series that is not in use. */
export async function seedOrganisations(stage: Stage): Promise<void> {
  const rows = [
    ...bodies.map((body) => ({ ...body })),
    ...demoFirms.map((firm) => ({ ...firm, kind: 'enterprise' as const, prefix: '91' as const })),
  ];
  const inputs = rows.map((row, index) => ({
    kind: row.kind,
    name: row.name,
    creditCode: creditCode(row.prefix, index),
    townshipCode: row.township,
  }));
  const made = await registerOrganisations(stage.tx, systemAct(stage, '2022-01-04'), inputs);
  for (const [index, row] of rows.entries()) {
    const id = made[index];
    if (id) stage.organisations.set(row.key, { id, name: row.name });
  }
}

function creditCode(prefix: string, index: number): string {
  const organisation = `MD${String(index).padStart(6, '0')}`;
  const body = `${prefix}469024${organisation}${organisationCheckCharacter(organisation)}`;
  return body + creditCheckCharacter(body);
}
