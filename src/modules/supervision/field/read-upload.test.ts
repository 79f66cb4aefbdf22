import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../platform/id.ts';
import { readUpload } from './read-upload.ts';

const finding = { checklistKey: 'hours', itemCode: 'limits', verdict: 'ok', note: '', base: 0 };
const words = { name: '符小工', trade: '', lastPaidOn: '', lastPaidYuan: '4500.5', note: '' };
const sample = { id: newId(), base: 0, answers: { contract: 'no' }, words };
const body = {
  id: newId(),
  accountId: 'a',
  visitId: newId(),
  visitedOn: '2023-11-02',
  findings: [finding],
  samples: [sample],
  facts: {},
  inspectors: [],
  draws: [],
};

describe('what a phone sends', () => {
  it('is read where it is well formed, the same content with the same hash', () => {
    const [one, two] = [readUpload(body), readUpload(structuredClone(body))];
    expect(one).toMatchObject({ ok: true });
    expect(one).toEqual(two);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['an unknown field', { ...body, role: 'system-admin' }],
    ['no id', { ...body, id: 'x' }],
    ['a day that is none', { ...body, visitedOn: '2023-02-30' }],
    ['an unknown verdict', { ...body, findings: [{ ...finding, verdict: 'fine' }] }],
    ['the same item twice', { ...body, findings: [finding, finding] }],
    ['the same worker twice', { ...body, samples: [sample, sample] }],
    ['an unknown question', { ...body, samples: [{ ...sample, answers: { age: 'yes' } }] }],
    [
      'an amount that is none',
      { ...body, samples: [{ ...sample, words: { ...words, lastPaidYuan: '1e9' } }] },
    ],
    ['a text without end', { ...body, findings: [{ ...finding, note: '长'.repeat(501) }] }],
    [
      'a crowd of workers',
      { ...body, samples: Array.from({ length: 51 }, () => ({ ...sample, id: newId() })) },
    ],
    ['a code that is none', { ...body, findings: [{ ...finding, itemCode: '__proto__' }] }],
    [
      'an empty name of an inspector',
      {
        ...body,
        inspectors: [{ name: ' ', bodyName: 'x', certificateNumber: 'y' }],
      },
    ],
  ])('is refused with a sentence where it holds %s', (_title, hostile) => {
    const read = readUpload(hostile);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.why).toContain('不符合要求');
  });

  it('loses characters that no database stores', () => {
    const read = readUpload({ ...body, findings: [{ ...finding, note: 'a\0b\ud800' }] });
    expect(read.ok && read.upload.findings[0]?.note).toBe('ab\ufffd');
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readUpload(json).ok).toBe(false);
      }),
    );
  });
});
