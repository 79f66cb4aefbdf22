import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { violatedConstraint } from '../../../../platform/db/errors.ts';
import { newId } from '../../../../platform/id.ts';
import { enqueue } from '../../../../platform/jobs.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { type Entity, type EntityInput, nameKey } from './entity.ts';
import { type EntityAct, may } from './entity-policy.ts';
import { refuse } from './entity-refusals.ts';
import { findOwners, insertEntity, lockEntity, updateEntity, updateStatus } from './entity-store.ts';

/** Adds an entry; articles already kept that hold one of its names are gone through by a job. */
export async function addEntity(tx: Transaction, act: Act, input: EntityInput): Promise<string> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { region, id: creatorId, name } = act.actor;
  await checkInput(tx, region, { input, id: undefined });
  const id = newId();
  const entity = { ...input, id, origin: 'staff' as const, organisationId: undefined };
  const creator = { id: creatorId, name };
  await explainingTakenNames(() =>
    insertEntity(tx, region, { entity: { ...entity, creator }, now: act.now }),
  );
  await recordAudit(tx, act, { word: 'news.add-entity', subject: { type: 'news-entity', id } });
  await lookForNames(tx, region, [input.name, ...input.aliases]);
  return id;
}

/** Changes names, kind or basis of an entry. @throws Refused stale where somebody else was faster. */
export async function editEntity(
  tx: Transaction,
  act: Act,
  edit: { id: string; version: number; input: EntityInput },
): Promise<void> {
  const before = await lockFor(tx, act, { ...edit, does: 'edit' });
  const { region } = act.actor;
  const { input } = edit;
  if (before.origin === 'found' && input.kind === 'person') refuse('entity.found-person');
  await checkInput(tx, region, { input, id: edit.id });
  await explainingTakenNames(() => updateEntity(tx, region, { id: edit.id, input, now: act.now }));
  await recordAudit(tx, act, {
    word: 'news.edit-entity',
    subject: { type: 'news-entity', id: edit.id },
    detail: { before: { name: before.name, aliases: [...before.aliases], kind: before.kind } },
  });
  await lookForNames(tx, region, [before.name, ...before.aliases, input.name, ...input.aliases]);
}

/** Takes an entry out of use: articles no longer show it; its name stays taken, so that no rule brings it back. */
export function retireEntity(
  tx: Transaction,
  act: Act,
  turn: { id: string; version: number },
): Promise<void> {
  return changeStatus(tx, act, { ...turn, does: 'retire' });
}

/** Takes an entry into use again. */
export function restoreEntity(
  tx: Transaction,
  act: Act,
  turn: { id: string; version: number },
): Promise<void> {
  return changeStatus(tx, act, { ...turn, does: 'restore' });
}

async function changeStatus(
  tx: Transaction,
  act: Act,
  turn: { id: string; version: number; does: 'retire' | 'restore' },
): Promise<void> {
  const entity = await lockFor(tx, act, turn);
  const { region } = act.actor;
  const status = turn.does === 'retire' ? 'retired' : 'active';
  await updateStatus(tx, region, { id: turn.id, status, now: act.now });
  await recordAudit(tx, act, {
    word: turn.does === 'retire' ? 'news.retire-entity' : 'news.restore-entity',
    subject: { type: 'news-entity', id: turn.id },
  });
  await lookForNames(tx, region, [entity.name, ...entity.aliases]);
}

async function lockFor(
  tx: Transaction,
  act: Act,
  wanted: { id: string; version: number; does: EntityAct },
): Promise<Entity> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const entity = (await lockEntity(tx, act.actor.region, wanted.id)) ?? refuseCommon('not-found');
  if (entity.version !== wanted.version) refuseCommon('stale');
  if (!may(act.actor, wanted.does, entity)) refuse('entity.not-now');
  return entity;
}

async function checkInput(
  tx: Transaction,
  region: string,
  { input, id }: { input: EntityInput; id: string | undefined },
): Promise<void> {
  if (input.kind === 'person' && (input.basis ?? '').trim().length < 4) refuse('entity.person-basis');
  const names = [input.name, ...input.aliases];
  const owners = await findOwners(tx, region, names);
  const taken = names.find((name) => ![undefined, id].includes(owners.get(nameKey(name))));
  if (taken !== undefined) refuse('entity.name-taken', { name: taken });
}

/** Two clerks may add one name at the same moment; the database then says what `checkInput` could not see. */
async function explainingTakenNames(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedConstraint(error) === 'news_entity_names_pk') refuse('entity.name-taken', { name: '该名称' });
    throw error;
  }
}

async function lookForNames(tx: Transaction, region: string, names: readonly string[]): Promise<void> {
  for (const name of new Set(names)) {
    const key = `news.understand:${region}:${nameKey(name)}`;
    await enqueue(tx, { name: 'news.understand', payload: { region, name } }, { key, priority: 5 });
  }
}
