import type { Act } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/database.ts';
import { findEvents } from '../audit/index.ts';
import { findOrganisations, townshipName } from '../orgs/index.ts';
import { findConsents } from './consents/consent-store.ts';
import { findCorrections } from './corrections/correction-store.ts';
import { openWanted } from './corrections/seal-correction.ts';
import { findDisclosures } from './disclosures/disclosure-store.ts';
import { findEmploymentSpells } from './employment/employment-store.ts';
import type { Look, OwnFile } from './own-file.ts';
import { findPeople } from './person-store.ts';
import { openPerson, toFile } from './seal-person.ts';

const MOST_LOOKS = 100;

/** The signed-in worker's own file, in clear; undefined where there is none yet. */
export async function readOwnFile(db: Db, act: Pick<Act, 'actor' | 'keys'>): Promise<OwnFile | undefined> {
  const { region, personId, kind } = act.actor;
  if (kind !== 'worker' || personId === undefined) return undefined;
  const [stored] = await findPeople(db, region, [personId]);
  if (!stored) return undefined;
  const clear = openPerson(act.keys, stored);
  const corrections = await findCorrections(db, region, personId);
  return {
    person: toFile(act.keys, stored),
    clear: { identity: clear.identity ?? '', phone: clear.phone, bankCard: clear['bank-card'] },
    townshipName: stored.townshipCode && townshipName(stored.townshipCode),
    employment: await employment(db, region, personId),
    consents: await findConsents(db, region, personId),
    disclosures: await findDisclosures(db, region, personId),
    corrections: corrections.map((correction) => ({
      ...correction,
      wanted: openWanted(act.keys, correction.wantedSealed),
    })),
    looks: await findLooks(db, region, personId),
  };
}

async function employment(db: Db, region: string, personId: string): Promise<OwnFile['employment']> {
  const spells = await findEmploymentSpells(db, region, [personId]);
  const known = await findOrganisations(
    db,
    region,
    spells.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return spells.map((spell) => ({
    ...spell,
    employer: (spell.organisationId && known.get(spell.organisationId)?.name) ?? spell.employerName ?? '',
  }));
}

/** Who looked, newest first: acts on the person, and pages of the person that were opened. */
async function findLooks(db: Db, region: string, personId: string): Promise<Look[]> {
  const subjects = [
    { subjectType: 'person', subjectId: personId },
    { subjectType: 'page', subjectId: `/console/people/${personId}` },
    { subjectType: 'page', subjectId: `/console/people/${personId}/edit` },
  ];
  const found = await Promise.all(
    subjects.map((filter) => findEvents(db, region, { filter, limit: MOST_LOOKS })),
  );
  return found
    .flat()
    .filter(({ actorKind }) => actorKind !== 'worker')
    .sort((a, b) => b.happenedAt.getTime() - a.happenedAt.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, MOST_LOOKS)
    .map(({ happenedAt, actorName, word, reason }) => ({ at: happenedAt, byName: actorName, word, reason }));
}
