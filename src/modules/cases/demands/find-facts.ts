import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import { sendCaseNews } from '../send-case-news.ts';
import { type FoundDemand, listDemands, saveFinding } from './demand-store.ts';

export interface Facts extends CaseTarget {
  /** One for each demand of the case. */
  readonly found: readonly FoundDemand[];
  readonly papers: string;
}

/** 查明情况: what the union found on each demand, on which papers. The worker reads it. */
export async function findFacts(tx: Transaction, act: Act, input: Facts): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'find-facts' });
  const { rightsCase, parties } = opened;
  const where = { region: rightsCase.region, caseId: rightsCase.id };
  const demands = await listDemands(tx, where);
  const isWhole = demands.every(({ id }) => input.found.some(({ demandId }) => demandId === id));
  if (!isWhole) refuse('case.finding-incomplete');
  for (const found of input.found) await saveFinding(tx, where, found);
  const supported = input.found.filter(({ finding }) => finding !== 'unsupported').length;
  await saveStep(tx, act, {
    opened,
    record: {
      change: { verified_at: act.now },
      detail: `请求 ${demands.length} 项，成立或部分成立 ${supported} 项`,
      papers: input.papers,
    },
  });
  await sendCaseNews(tx, act, { rightsCase, template: 'cases.facts-found', personIds: parties.personIds });
}
