import type { Entry, HeldFinding, Inspector, PackedVisit, UploadAnswer, Verdict, Words, Work } from './held-visit.ts';

/** The rules by which work on a phone is changed, sent and settled. Pure: ids and days come in. */

export const findingName = (key: string, code: string) => `${key}.${code}`;
const emptyWords: Words = { name: '', trade: '', lastPaidOn: '', lastPaidYuan: '', note: '' };
export const factNames = ['receivedBy', 'place', 'summary'] as const;

/** A visit that came onto the phone just now. @param today 'YYYY-MM-DD' */
export function newWork(visit: PackedVisit, today: string): Work {
  return {
    id: visit.id,
    visit,
    visitedOn: visit.visitedOn || today,
    findings: heldFindings(visit, {}),
    samples: [],
    facts: visit.facts,
    inspectors: [],
    draws: [],
    outgoing: undefined,
    uploadedSamples: 0,
    conflicts: 0,
  };
}

/** The newest state of the server under what was written here and not sent yet. */
export function refreshWork(work: Work, visit: PackedVisit): Work {
  const facts = { ...visit.facts };
  for (const name of factNames) if (work.facts[name] !== work.visit.facts[name]) facts[name] = work.facts[name];
  const kept = factNames.filter((name) => work.facts[name] !== work.visit.facts[name]);
  // A fact changed here still says what it was before, so that the server sees whether a colleague changed it, too.
  const before = { ...visit.facts };
  for (const name of kept) before[name] = work.visit.facts[name];
  const known = new Set(visit.inspectors.map((one) => one.certificateNumber));
  return {
    ...work,
    visit: { ...visit, facts: before },
    findings: heldFindings(visit, work.findings),
    facts,
    inspectors: work.inspectors.filter((one) => !known.has(one.certificateNumber)),
  };
}

function heldFindings(
  visit: PackedVisit,
  held: Readonly<Record<string, HeldFinding>>,
): Readonly<Record<string, HeldFinding>> {
  const findings: Record<string, HeldFinding> = {};
  for (const { revision, ...finding } of visit.findings) {
    const name = findingName(finding.checklistKey, finding.itemCode);
    findings[name] = { ...finding, edit: 0, sent: 0, base: revision };
  }
  for (const [name, finding] of Object.entries(held)) if (finding.edit > finding.sent) findings[name] = finding;
  return findings;
}

export function setFinding(
  work: Work,
  at: { checklistKey: string; itemCode: string },
  to: { verdict?: Verdict | ''; note?: string },
): Work {
  const name = findingName(at.checklistKey, at.itemCode);
  const known = work.findings[name] ?? { ...at, verdict: '', note: '', edit: 0, sent: 0, base: 0 };
  return { ...work, findings: { ...work.findings, [name]: { ...known, ...to, edit: known.edit + 1 } } };
}

export function addSample(work: Work, id: string, name: string): Work {
  const sample = { id, answers: {}, words: { ...emptyWords, name }, edit: 1, sent: 0, base: 0 };
  return { ...work, samples: [...work.samples, sample] };
}

export function setSample(
  work: Work,
  id: string,
  to: { answers?: Readonly<Record<string, string>>; words?: Partial<Words> },
): Work {
  const samples = work.samples.map((sample) =>
    sample.id === id
      ? {
          ...sample,
          answers: { ...sample.answers, ...to.answers },
          words: { ...sample.words, ...to.words },
          edit: sample.edit + 1,
        }
      : sample,
  );
  return { ...work, samples };
}

/** A worker may be taken off here as long as no upload with this worker is under way. */
export function removeSample(work: Work, id: string): Work {
  if (work.outgoing?.edits[`sample:${id}`] !== undefined) return work;
  return { ...work, samples: work.samples.filter((sample) => sample.id !== id) };
}

/** How many things the server does not have yet. */
export function countUnsent(work: Work): number {
  const findings = Object.values(work.findings).filter(isUnsent).length;
  const samples = work.samples.filter(isUnsent).length;
  const facts = factNames.filter((name) => work.facts[name] !== work.visit.facts[name]).length;
  return findings + samples + facts + work.inspectors.length + work.draws.length;
}

/** A note without a verdict is not sent yet: the server asks for the verdict. */
function isUnsent(entry: Entry): boolean {
  return entry.edit > entry.sent;
}

/** Makes the next upload, or keeps the one that is under way. Undefined where nothing is to be sent. */
export function packWork(work: Work, on: { uploadId: string; accountId: string }): Work | undefined {
  if (work.outgoing) return work;
  const findings = Object.values(work.findings).filter((one) => isUnsent(one) && one.verdict !== '');
  const samples = work.samples.filter(isUnsent);
  const facts: Record<string, { from: string; to: string }> = {};
  for (const name of factNames) {
    const [from, to] = [work.visit.facts[name], work.facts[name]];
    if (from !== to) facts[name] = { from, to };
  }
  const isEmpty = findings.length + samples.length + work.inspectors.length + work.draws.length === 0;
  if (isEmpty && Object.keys(facts).length === 0) return undefined;
  const edits: Record<string, number> = {};
  for (const one of findings) edits[findingName(one.checklistKey, one.itemCode)] = one.edit;
  for (const one of samples) edits[`sample:${one.id}`] = one.edit;
  const upload = {
    id: on.uploadId,
    accountId: on.accountId,
    visitId: work.id,
    visitedOn: work.visitedOn,
    findings: findings.map(({ checklistKey, itemCode, verdict, note, base }) => ({
      checklistKey,
      itemCode,
      verdict,
      note,
      base,
    })),
    samples: samples.map(({ id, base, answers, words }) => ({ id, base, answers, words })),
    facts,
    inspectors: work.inspectors,
    draws: work.draws,
  };
  return { ...work, outgoing: { upload, edits } };
}

/** What the server has is marked as sent, and workers leave the phone; what was changed meanwhile stays unsent. */
export function settleWork(work: Work, answer: UploadAnswer): Work {
  const { outgoing } = work;
  if (!outgoing) return work;
  const { upload, edits } = outgoing;
  const findings = { ...work.findings };
  for (const { checklistKey, itemCode, revision } of answer.findings) {
    const name = findingName(checklistKey, itemCode);
    const held = findings[name];
    if (held) findings[name] = { ...held, sent: edits[name] ?? held.sent, base: revision };
  }
  const revisions = new Map(answer.samples.map((one) => [one.id, one.revision]));
  const settled = work.samples.map((sample) => {
    const revision = revisions.get(sample.id);
    if (revision === undefined) return sample;
    return { ...sample, sent: edits[`sample:${sample.id}`] ?? sample.sent, base: revision };
  });
  const samples = settled.filter((sample) => isUnsent(sample) || !revisions.has(sample.id));
  const facts = { ...work.visit.facts };
  for (const name of factNames) {
    const sent = upload.facts[name];
    if (sent) facts[name] = sent.to;
  }
  return {
    ...work,
    visit: {
      ...work.visit,
      facts,
      status: answer.status,
      inspectors: [...work.visit.inspectors, ...upload.inspectors],
    },
    findings,
    samples,
    inspectors: work.inspectors.filter((one) => !upload.inspectors.includes(one) && !has(upload.inspectors, one)),
    draws: work.draws.filter((draw) => !upload.draws.some((one) => one.id === draw.id)),
    outgoing: undefined,
    uploadedSamples: work.uploadedSamples + (settled.length - samples.length),
    conflicts: work.conflicts + answer.conflicts,
  };
}

function has(list: readonly Inspector[], one: Inspector): boolean {
  return list.some((other) => other.certificateNumber === one.certificateNumber);
}

/** The server will never take this upload as it is: it is let go, its content stays unsent and may be changed. */
export function unpackWork(work: Work): Work {
  return { ...work, outgoing: undefined };
}

/** How far the checklists are. */
export function progressOf(work: Work): { judged: number; items: number } {
  const items = work.visit.checklists.reduce((sum, list) => sum + list.items.length, 0);
  return { judged: Object.values(work.findings).filter((one) => one.verdict !== '').length, items };
}
