import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { findByExactNames, findRegion, townshipsOf } from '../../../orgs/index.ts';
import { type EntityKind, nameKey } from './entity.ts';
import { findNamesIn, findOwners, insertEntity } from './entity-store.ts';
import { countNames, lawsIn, organisationCandidates } from './find-names.ts';
import { saveMentions } from './mention-store.ts';

interface Found {
  readonly kind: EntityKind;
  readonly name: string;
  readonly organisationId?: string;
}

/**
 * Finds what an article mentions: names of the dictionary, and by rule laws in 《…》, organisations on file and the
 * county's places, which enter the dictionary when they are first met. People are found only if staff put them there.
 * The caller holds the lock of the region's groups, so that no two articles add one name at a time.
 */
export async function recordMentions(
  tx: Transaction,
  act: Act,
  article: { id: string; title: string; bodyText: string },
): Promise<void> {
  const { region } = act.actor;
  const text = `${article.title}\n${article.bodyText}`;
  await enter(tx, act, await findByRule(tx, region, text));
  const key = nameKey(text);
  const first = countNames(key, await findNamesIn(tx, region, key));
  const numbered = [...first.numberedEvents.keys()].map((name): Found => ({ kind: 'event', name }));
  if (numbered.length > 0) await enter(tx, act, numbered);
  const { counts } = numbered.length === 0 ? first : countNames(key, await findNamesIn(tx, region, key));
  await saveMentions(tx, region, { id: article.id, counts });
}

async function findByRule(tx: Transaction, region: string, text: string): Promise<Found[]> {
  const laws = lawsIn(text).map((name): Found => ({ kind: 'law', name }));
  const county = (await findRegion(tx, region))?.name;
  const places = [...townshipsOf(region).map(({ name }) => name), ...(county ? [county] : [])];
  const named = places.filter((name) => text.includes(name)).map((name): Found => ({ kind: 'place', name }));
  const known = await findByExactNames(tx, region, organisationCandidates(text));
  const firms = [...known].map(
    ([name, organisationId]): Found => ({ kind: 'organisation', name, organisationId }),
  );
  return [...laws, ...named, ...firms];
}

async function enter(tx: Transaction, act: Act, found: readonly Found[]): Promise<void> {
  const { region, id, name } = act.actor;
  const owned = await findOwners(
    tx,
    region,
    found.map((one) => one.name),
  );
  const fresh = new Map(
    found.filter((one) => !owned.has(nameKey(one.name))).map((one) => [nameKey(one.name), one]),
  );
  for (const one of fresh.values()) {
    const entity = { ...one, id: newId(), aliases: [], basis: undefined, origin: 'found' as const };
    const creator = { id, name };
    await insertEntity(tx, region, {
      entity: { ...entity, organisationId: one.organisationId, creator },
      now: act.now,
    });
  }
}
