import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackedVisit, UploadAnswer, Work } from './held-visit.ts';
import { addSample, countUnsent, newWork, packWork, refreshWork, removeSample, setFinding, setSample, settleWork, unpackWork } from './work.ts';

const visit: PackedVisit = {
  id: 'v',
  number: '临工检〔2023〕1号',
  status: 'planned',
  firm: '某某公司',
  project: '',
  ownerBody: '人社局',
  plannedOn: '2023-11-02',
  visitedOn: '',
  facts: { receivedBy: '', place: '', summary: '' },
  inspectors: [],
  checklists: [],
  findings: [],
  samples: 0,
};
const on = { uploadId: 'u', accountId: 'a' };
const at = { checklistKey: 'hours', itemCode: 'limits' };
const start = newWork(visit, '2023-11-02');

/** What the server says when it takes everything. */
function accept(work: Work): UploadAnswer {
  const { findings, samples } = work.outgoing?.upload ?? { findings: [], samples: [] };
  return {
    findings: (findings as { checklistKey: string; itemCode: string; base: number }[]).map((one) => ({
      checklistKey: one.checklistKey,
      itemCode: one.itemCode,
      revision: one.base + 1,
    })),
    samples: (samples as { id: string; base: number }[]).map(({ id, base }) => ({ id, revision: base + 1 })),
    conflicts: 0,
    status: 'started',
  };
}

describe('work on a phone', () => {
  it('is sent once and is nothing more to send afterwards', () => {
    const work = setFinding(addSample(start, 's', '符小工'), at, { verdict: 'ok' });
    const packed = packWork(work, on);
    expect(packed?.outgoing?.upload).toMatchObject({
      id: 'u',
      findings: [{ verdict: 'ok', base: 0 }],
      samples: [{ id: 's', words: { name: '符小工' } }],
    });
    const settled = settleWork(packed ?? work, accept(packed ?? work));
    expect(countUnsent(settled)).toBe(0);
    expect(packWork(settled, on)).toBeUndefined();
    expect(settled.samples, 'workers leave the phone').toEqual([]);
    expect(settled.uploadedSamples).toBe(1);
  });

  it('keeps the very same upload until it is answered, whatever is written meanwhile', () => {
    const packed = packWork(setFinding(start, at, { verdict: 'ok' }), on) ?? start;
    const changed = setFinding(packed, at, { verdict: 'problem', note: '有人超时' });
    const again = packWork(changed, { ...on, uploadId: 'other' });
    expect(again?.outgoing).toEqual(packed.outgoing);
    const settled = settleWork(changed, accept(changed));
    expect(countUnsent(settled), 'the later change is still to be sent').toBe(1);
    expect(packWork(settled, { ...on, uploadId: 'u2' })?.outgoing?.upload.findings).toEqual([
      { ...at, verdict: 'problem', note: '有人超时', base: 1 },
    ]);
  });

  it('stays unsent where the server refuses it', () => {
    const packed = packWork(setFinding(start, at, { verdict: 'ok' }), on) ?? start;
    expect(countUnsent(unpackWork(packed))).toBe(1);
    expect(unpackWork(packed).outgoing).toBeUndefined();
  });

  it('keeps a note without a verdict for later', () => {
    const noted = setFinding(start, at, { note: '待核' });
    expect(packWork(noted, on)).toBeUndefined();
    expect(countUnsent(noted)).toBe(1);
  });

  it('lies on top of what the desk has written, and says which state it had seen', () => {
    const desk = { ...at, verdict: 'ok' as const, note: '', revision: 3 };
    const mine = setFinding(start, at, { verdict: 'problem', note: '我看到的' });
    const refreshed = refreshWork(mine, { ...visit, findings: [desk] });
    expect(refreshed.findings['hours.limits']).toMatchObject({ verdict: 'problem', base: 0 });
    expect(refreshWork(start, { ...visit, findings: [desk] }).findings['hours.limits']).toMatchObject({
      verdict: 'ok',
      base: 3,
    });
  });

  it('says of a fact what it was before the change here, also after another download', () => {
    const mine = { ...start, facts: { ...start.facts, receivedBy: '李经理' } };
    const refreshed = refreshWork(mine, { ...visit, facts: { ...visit.facts, receivedBy: '王主管' } });
    expect(packWork(refreshed, on)?.outgoing?.upload.facts).toEqual({
      receivedBy: { from: '', to: '李经理' },
    });
  });

  it('does not take a worker off who is on the way to the server', () => {
    const packed = packWork(addSample(start, 's', ''), on) ?? start;
    expect(removeSample(packed, 's').samples).toHaveLength(1);
    expect(removeSample(addSample(start, 's', ''), 's').samples).toHaveLength(0);
  });

  it('loses no answer, however writing, packing, lost and repeated answers follow each other', () => {
    const steps = fc.array(fc.constantFrom('write', 'ask', 'pack', 'answer', 'answer-twice', 'refuse', 'refresh'));
    fc.assert(
      fc.property(steps, (sequence) => {
        let work = start;
        let server: Record<string, string> = {};
        let revision = 0;
        let notes = 0;
        const deliver = () => {
          const upload = work.outgoing?.upload;
          if (!upload) return;
          for (const one of upload.findings as { note: string }[]) server = { ...server, note: one.note };
          revision += upload.findings.length;
          work = settleWork(work, {
            ...accept(work),
            findings: upload.findings.map(() => ({ ...at, revision })),
          });
        };
        for (const [index, step] of sequence.entries()) {
          if (step === 'write') work = setFinding(work, at, { verdict: 'problem', note: `n${++notes}` });
          if (step === 'ask') work = setSample(addSample(work, `s${index}`, ''), `s${index}`, { answers: { paid: 'no' } });
          if (step === 'pack') work = packWork(work, { ...on, uploadId: `u${index}` }) ?? work;
          if (step === 'answer') deliver();
          if (step === 'answer-twice') {
            deliver();
            deliver();
          }
          if (step === 'refuse') work = unpackWork(work);
          if (step === 'refresh') work = refreshWork(work, visit);
        }
        for (let round = 0; round < 3; round += 1) {
          work = packWork(work, { ...on, uploadId: `end${round}` }) ?? work;
          deliver();
        }
        expect(countUnsent(work)).toBe(0);
        if (notes > 0) expect(server.note).toBe(`n${notes}`);
        const asked = sequence.filter((step) => step === 'ask').length;
        expect(work.uploadedSamples + work.samples.length).toBe(asked);
      }),
    );
  });
});
