import { describe, expect, it } from 'vitest';
import { creditsFor, type RepublishFacts } from './republish.ts';

const whole: RepublishFacts = {
  article: { title: '标题', sourceName: '海边时报', author: '甲', editor: '乙', flags: [] },
  basis: '2023年转载合同第3号',
  licence: '46120230001',
  editor: undefined,
};
const without = (lack: Partial<RepublishFacts['article']>) => ({
  ...whole,
  article: { ...whole.article, ...lack },
});

describe('full text for the public', () => {
  it('is shown with licence, basis and all four names', () => {
    expect(creditsFor(whole)?.editor).toBe('乙');
  });

  it("names the county's own editor where the page names none", () => {
    expect(creditsFor({ ...without({ editor: undefined }), editor: '丙' })?.editor).toBe('丙');
  });

  it.each([
    ['no licence', { ...whole, licence: undefined }],
    ['an empty licence', { ...whole, licence: ' ' }],
    ['no basis', { ...whole, basis: undefined }],
    ['no source', without({ sourceName: undefined })],
    ['no author', without({ author: undefined })],
    ['no editor', without({ editor: undefined })],
    ['an incomplete source', without({ flags: ['origin-missing'] })],
  ] as const)('is never shown with %s', (_why, facts) => {
    expect(creditsFor(facts)).toBeUndefined();
  });
});
