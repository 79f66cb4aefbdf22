import type { Checklist } from './checklists/checklist.ts';
import { type Finding, itemName } from './findings/finding.ts';
import { type Inspector, LEAST_INSPECTORS } from './visit.ts';

/**
 * Why the visit cannot be finished yet, or undefined where it can: two inspectors with certificates
 * (劳动保障监察条例 §16), every item judged, every problem described, nothing left over from a phone.
 */
export function finishingObstacle(visit: {
  inspectors: readonly Inspector[];
  checklists: readonly Checklist[];
  findings: readonly Pick<Finding, 'checklistKey' | 'itemCode' | 'verdict' | 'note'>[];
  openConflicts: number;
}): string | undefined {
  if (visit.inspectors.length < LEAST_INSPECTORS)
    return '检查人员不少于 2 人，并应登记证件号码（劳动保障监察条例第十六条）。';
  if (visit.openConflicts > 0)
    return `还有 ${visit.openConflicts} 处现场记录与桌面记录不一致，请先逐处选定。`;
  const judged = new Set(visit.findings.map(itemName));
  const missing = visit.checklists.flatMap((list) =>
    list.items.filter((item) => !judged.has(itemName({ checklistKey: list.key, itemCode: item.code }))),
  );
  if (missing.length > 0) return `还有 ${missing.length} 项没有填写结论，不涉及的请选“不适用”。`;
  const bare = visit.findings.filter((one) => one.verdict === 'problem' && !one.note?.trim());
  if (bare.length > 0) return `有 ${bare.length} 项选了“有问题”但没有写明看到的情况。`;
  return undefined;
}
