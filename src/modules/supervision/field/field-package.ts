import type { Checklist } from '../visits/checklists/checklist.ts';
import type { Finding } from '../visits/findings/finding.ts';
import { sampleQuestions } from '../visits/sampling/sample.ts';
import type { Inspector, Visit } from '../visits/visit.ts';

/** What a phone gets of one visit: no name and no word of a worker. */
export function fieldVisit(of: {
  visit: Visit;
  inspectors: readonly Inspector[];
  checklists: readonly Checklist[];
  findings: readonly Finding[];
  samples: number;
}) {
  const { visit } = of;
  return {
    id: visit.id,
    number: visit.number,
    status: visit.status,
    firm: visit.organisation.name,
    project: visit.projectName ?? '',
    ownerBody: visit.ownerBody.name,
    plannedOn: visit.plannedOn,
    visitedOn: visit.visitedOn ?? '',
    facts: {
      receivedBy: visit.receivedBy ?? '',
      place: visit.place ?? '',
      summary: visit.summary ?? '',
    },
    inspectors: of.inspectors.map(({ name, bodyName, certificateNumber }) => ({
      name,
      bodyName,
      certificateNumber,
    })),
    checklists: of.checklists,
    findings: of.findings.map(({ checklistKey, itemCode, verdict, note, revision }) => ({
      checklistKey,
      itemCode,
      verdict,
      note: note ?? '',
      revision,
    })),
    samples: of.samples,
  };
}

/** The six questions as the phone shows them. */
export const fieldQuestions = sampleQuestions.map(({ key, text }) => ({ key, text }));
