import { registerOrganisations } from '../modules/orgs/index.ts';
import { enrolMembers } from '../modules/people/index.ts';
import { seededRandom } from './random.ts';
import { seedPeople } from './seed-people.ts';
import { demoFirms } from './sources/firms.ts';
import { type Stage, type StagedPerson, systemAct } from './stage.ts';

/** Made-up members are numbered from here on; other people end well before. */
const FIRST_INDEX = 3_001;
const MEMBERS_EACH = 15;
const SEED = 469_024_2020;
const firms = ['pharma', 'hotel', 'courier', 'aqua', 'sugar', 'garment', 'logistics', 'timber'];

/** Unions of eight firms with their rosters, and the workers whom a newcomer may sign in as. */
export async function seedMemberships(
  county: Stage,
  guests: readonly { readonly id: string }[],
): Promise<StagedPerson[]> {
  // Dice of its own, so that nobody else's people change.
  const stage: Stage = { ...county, random: seededRandom(SEED) };
  const named = demoFirms.filter(({ key }) => firms.includes(key));
  const unions = named.map(({ name, township }) => ({
    kind: 'union' as const,
    name: `${name}工会委员会`,
    townshipCode: township,
  }));
  const unionIds = await registerOrganisations(stage.tx, systemAct(stage, '2022-02-10'), unions);
  const people = await seedPeople(stage, {
    firstIndex: FIRST_INDEX,
    households: Array.from({ length: unionIds.length * MEMBERS_EACH }, (_, at) =>
      at % 3 === 0 ? 'urban' : 'rural',
    ),
    on: '2022-02-11',
  });
  for (const [index, unionId] of unionIds.entries()) {
    const own = people.slice(index * MEMBERS_EACH, (index + 1) * MEMBERS_EACH);
    const roster: readonly { readonly id: string }[] = index === 0 ? [...own, ...guests] : own;
    await enrolMembers(stage.tx, systemAct(stage, '2022-02-18'), {
      unionId,
      source: '2022 年会员名册',
      members: roster.map(({ id }, at) => ({
        personId: id,
        joinedOn: `2022-02-${String(1 + (at % 15)).padStart(2, '0')}`,
      })),
    });
  }
  // Members of all unions ask for benefits in turn, as they do in life.
  return people.toSorted((a, b) => (people.indexOf(a) % MEMBERS_EACH) - (people.indexOf(b) % MEMBERS_EACH));
}
