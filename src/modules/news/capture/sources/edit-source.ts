import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { addressOf, explainingTaken } from './add-source.ts';
import { saveNextVisit } from './crawl-store.ts';
import type { Source, SourceInput } from './source.ts';
import { lockSource, updateSource } from './source-store.ts';

const fields = [
  'name',
  'kind',
  'url',
  'intervalMinutes',
  'dailyBudget',
  'linkPattern',
  'bodyPart',
  'category',
  'impactNote',
  'republishBasis',
  'contact',
] as const satisfies readonly (keyof SourceInput)[];

/** Corrects a source; it is due at once, so that the change shows. @throws Refused stale, news.source-taken. */
export async function editSource(
  tx: Transaction,
  act: Act,
  edit: { id: string; version: number; input: SourceInput },
): Promise<void> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const before: Source = (await lockSource(tx, region, edit.id)) ?? refuseCommon('not-found');
  if (before.version !== edit.version) refuseCommon('stale');
  const { url, host } = addressOf(edit.input);
  const input = { ...edit.input, url };
  await explainingTaken(() => updateSource(tx, region, { id: edit.id, host, input, now: act.now }));
  await saveNextVisit(tx, region, { sourceId: edit.id, nextAt: act.now });
  await recordAudit(tx, act, {
    word: 'news.source-edit',
    subject: { type: 'news-source', id: edit.id },
    detail: { changed: fields.filter((name) => before[name] !== input[name]) },
  });
}
