import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { indexCase } from '../case-store.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import { type NewChainLink, replaceChain } from './chain-store.ts';

export interface ChainInput extends CaseTarget {
  readonly isSite: boolean;
  readonly projectName: string | undefined;
  readonly ownerFundsLate: boolean;
  readonly isUnlawfulProject: boolean;
  /** From the top down: 建设单位 → 总包 → 分包 → 班组. */
  readonly links: readonly NewChainLink[];
  readonly papers?: string | undefined;
}

/** 登记发包承包关系: who stands between the money and the worker; the statutory payer follows from it. */
export async function setChain(tx: Transaction, act: Act, input: ChainInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'set-chain' });
  const { region, id } = opened.rightsCase;
  await replaceChain(tx, { region, caseId: id }, input.links);
  const change = {
    is_site: input.isSite,
    project_name: input.projectName ?? null,
    owner_funds_late: input.ownerFundsLate,
    is_unlawful_project: input.isUnlawfulProject,
  };
  const detail = input.links.map((link) => link.name).join(' → ');
  await saveStep(tx, act, { opened, record: { change, detail, papers: input.papers } });
  await indexCase(tx, region, id);
}
