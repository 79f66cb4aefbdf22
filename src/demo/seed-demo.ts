import {
  findOrCreateWorker,
  linkWorkerToPerson,
  seedDemoAccounts,
  seedSecurityPolicy,
} from '../modules/accounts/index.ts';
import { saveRegion } from '../modules/orgs/index.ts';
import { lingaoParameters, seedParameters } from '../modules/parameters/index.ts';
import { shanghaiDate } from '../platform/dates.ts';
import type { Transaction } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Deps } from '../platform/http/context.ts';
import { benefitValues } from './benefit-plans.ts';
import { grantParameterRows } from './grant-parameters.ts';
import { seededRandom } from './random.ts';
import { seedBenefits } from './seed-benefits.ts';
import { type DemoWorkers, seedCases } from './seed-cases.ts';
import { seedEvents } from './seed-events.ts';
import { seedGrants } from './seed-grants.ts';
import { seedHardship } from './seed-hardship.ts';
import { seedMemberships } from './seed-memberships.ts';
import { seedNews } from './seed-news.ts';
import { seedNewsEntities } from './seed-news-entities.ts';
import { seedOrganisations } from './seed-organisations.ts';
import { seedOtherCases } from './seed-other-cases.ts';
import { seedPlan } from './seed-plan.ts';
import { seedPublicity } from './seed-publicity.ts';
import { seedLetters } from './seed-supervision-letters.ts';
import { seedTalents } from './seed-talents.ts';
import { seedVisits } from './seed-visits.ts';
import { type Stage, systemAct } from './stage.ts';
import { demoPassword } from './welcome.ts';

const REGION = '469024';
const SEED = 469_024_2023;

const demoParameters = [
  { key: 'hardship.file-prefix', value: '临工困', validFrom: '2020-01-01', source: '演示值' },
  {
    key: 'hardship.check-body',
    value: '临高县民政局',
    validFrom: '2020-01-01',
    source: '演示值，以本县职责划分为准',
  },
  {
    key: 'publicity.phone',
    value: '0898-2828 0000（演示），县总工会二楼',
    validFrom: '2020-01-01',
    source: '演示值',
  },
  {
    key: 'publicity.supervision',
    value: '派驻县总工会纪检监察组（演示）',
    validFrom: '2020-01-01',
    source: '演示值',
  },
  { key: 'publicity.answer-days', value: 5, validFrom: '2020-01-01', source: '演示值，以本县规定为准' },
  {
    key: 'news.public-contact',
    value: '0898-2828 0000（演示），临城镇县总工会二楼',
    validFrom: '2020-01-01',
    source: '演示值',
  },
  { key: 'news.contact', value: 'mailto:news@lingao.example', validFrom: '2020-01-01', source: '演示值' },
  {
    key: 'news.crawl-delay-seconds',
    value: 2,
    validFrom: '2020-01-01',
    source: '本平台建议值，以本县规定为准',
  },
  { key: 'news.daily-budget', value: 300, validFrom: '2020-01-01', source: '本平台建议值，以本县规定为准' },
  {
    key: 'news.digest-excerpt',
    value: 200,
    validFrom: '2020-01-01',
    source: '本平台建议值，以本县规定为准',
  },
  { key: 'news.digest-name', value: '临高工会剪报', validFrom: '2020-01-01', source: '演示值' },
  { key: 'news.takedown-review-days', value: 1, validFrom: '2020-01-01', source: '本平台建议值' },
  { key: 'events.prize-cap', value: 50_000n, validFrom: '2020-01-01', source: '演示值，以本省规定为准' },
  { key: 'events.prize-share', value: 3, validFrom: '2020-01-01', source: '演示值，以本省规定为准' },
  { key: 'hardship.formula', value: '2021', validFrom: '2021-01-01', source: '海南现行办法待核实' },
  { key: 'hardship.review-months', value: 12, validFrom: '2020-01-01', source: '上级要求每年复核，待核实' },
  { key: 'hardship.publicity-days', value: 5, validFrom: '2020-01-01', source: '各地通常做法，待核实' },
  { key: 'hardship.check-days', value: 15, validFrom: '2020-01-01', source: '本平台建议值，待核实' },
  { key: 'letters.number-prefix', value: '临工劳监', validFrom: '2020-01-01', source: '演示值' },
  { key: 'supervision.visit-prefix', value: '临工检', validFrom: '2020-01-01', source: '演示值' },
  { key: 'cases.number-prefix', value: '临工维', validFrom: '2020-01-01', source: '演示值' },
  { key: 'cases.order-reply-days', value: 1, validFrom: '2020-01-01', source: '演示值' },
  { key: 'cases.need-signal-months', value: 3, validFrom: '2020-01-01', source: '演示值' },
  {
    key: 'cases.wage-body',
    value: '临高县人力资源和社会保障局',
    validFrom: '2020-01-01',
    source: '演示值，以本县职责划分为准',
  },
  { key: 'wages.month-days', value: 21.75, validFrom: '2008-01-01', source: '劳社部发〔2008〕3号，待核实' },
  {
    key: 'leave.extra-maternity-days',
    value: 90,
    validFrom: '2016-01-01',
    source: '演示值：本省条例增加三个月产假，按 90 天填写，待核实',
  },
];

/**
 * Builds the demo county *Lingao 2023* in one transaction, through the modules' own use cases on the dates of the
 * story: the same people, sums and dates each time. Only the few open cases of the last weeks follow today's date.
 */
export async function seedDemo(
  deps: Deps,
  onProgress: (done: number, total: number) => void,
): Promise<DemoWorkers> {
  return inTransaction(deps.db, async (tx) => {
    const stage = await prepareStage(tx, deps);
    const workers = await seedCases(stage, { today: shanghaiDate(deps.clock()), onProgress });
    await seedOtherCases(stage, shanghaiDate(deps.clock()));
    await seedPlan(stage, shanghaiDate(deps.clock()));
    await seedTalents(stage, shanghaiDate(deps.clock()));
    await seedPublicity(stage, shanghaiDate(deps.clock()));
    await seedVisits(stage, shanghaiDate(deps.clock()));
    await seedLetters(stage, shanghaiDate(deps.clock()));
    const guests = [workers.awaiting, workers.instalment];
    await seedBenefits(stage, await seedMemberships(stage, guests), deps.clock());
    const families = await seedHardship(stage, deps.files, shanghaiDate(deps.clock()));
    await seedGrants(stage, families, shanghaiDate(deps.clock()));
    await seedEvents(stage, shanghaiDate(deps.clock()));
    await seedNewsEntities(stage);
    await seedNews(stage, deps.files, shanghaiDate(deps.clock()));
    await linkWorkers(stage, workers, deps.clock());
    return workers;
  });
}

async function prepareStage(tx: Transaction, deps: Deps): Promise<Stage> {
  const stage: Stage = {
    tx,
    deps,
    region: REGION,
    random: seededRandom(SEED),
    organisations: new Map(),
    staff: new Map(),
  };
  const start = new Date('2022-01-04T01:30:00Z');
  await saveRegion(tx, {
    code: REGION,
    name: '临高县',
    unionName: '临高县总工会',
    isDemo: true,
    hostNames: [],
  });
  await seedSecurityPolicy(tx, REGION, { secondFactor: 'off', now: start });
  await seedParameters(tx, REGION, {
    rows: [...lingaoParameters, ...demoParameters, ...benefitValues, ...grantParameterRows],
    now: start,
  });
  await seedOrganisations(stage);
  const organisation = (key: string) => stage.organisations.get(key)?.id ?? '';
  const organisations = {
    'township-clerk': organisation('township'),
    liaison: organisation('labour'),
    'employer-contact': organisation('pharma'),
    provider: organisation('clinic'),
  };
  // Passwords are as old as the database, not as the story: they must not be over age at the first sign-in.
  const accounts = await seedDemoAccounts(tx, systemAct(stage, deps.clock()), {
    region: REGION,
    password: demoPassword,
    organisations,
  });
  for (const account of accounts) {
    const organisationId =
      account.role in organisations ? organisations[account.role as keyof typeof organisations] : undefined;
    stage.staff.set(account.role, {
      id: account.id,
      name: account.name,
      ...(organisationId ? { organisationId } : {}),
    });
  }
  return stage;
}

/** Sign-ins of the two workers, tied to their files as if they had proven their phone. */
async function linkWorkers(stage: Stage, workers: DemoWorkers, now: Date): Promise<void> {
  const act = systemAct(stage, now);
  for (const person of [workers.awaiting, workers.instalment]) {
    const account = await findOrCreateWorker(stage.tx, act, person.phone);
    await linkWorkerToPerson(stage.tx, act, {
      accountId: account.id,
      personId: person.id,
      name: person.name,
    });
  }
}
