import { describe, expect, it } from 'vitest';
import type { ChainLink, LinkRole } from './chain.ts';
import { type ChainFacts, statutoryPayers } from './statutory-payer.ts';

function link(role: LinkRole, position: number, change: Partial<ChainLink> = {}): ChainLink {
  return {
    id: role,
    role,
    position,
    organisationId: undefined,
    name: `${role}公司`,
    worksUnpaidFen: undefined,
    isLicensed: true,
    isIllegalAward: false,
    lendsLicence: false,
    note: undefined,
    ...change,
  };
}

const chain = [
  link('owner', 0),
  link('general', 1),
  link('sub', 2),
  link('crew', 3, { isLicensed: undefined }),
];
const facts = (change: Partial<ChainFacts> = {}): ChainFacts => ({
  employerName: 'sub公司',
  isSite: true,
  chain,
  ownerFundsLate: false,
  isUnlawfulProject: false,
  ...change,
});
const brief = (input: ChainFacts) =>
  statutoryPayers(input).map((payer) => `${payer.name} ${payer.duty} ${payer.article.slice(13)}`);

describe('who must pay', () => {
  it('off a site the employer pays (条例 §16)', () => {
    expect(brief(facts({ isSite: false, employerName: '某饭店', chain: [] }))).toEqual([
      '某饭店 direct 第十六条',
    ]);
  });

  it('the general contractor pays first for its subcontractor (§30)', () => {
    expect(brief(facts())).toEqual([
      'general公司 clears-first 第三十条第三款',
      'sub公司 direct 第三十条第一款',
    ]);
  });

  it('the owner advances up to the unpaid works price when funds are late (§29)', () => {
    const owner = link('owner', 0, { worksUnpaidFen: 5_000_00n });
    const payers = statutoryPayers(facts({ ownerFundsLate: true, chain: [owner, ...chain.slice(1)] }));
    expect(payers.find((payer) => payer.name === 'owner公司')).toMatchObject({
      duty: 'advances',
      limitFen: 5_000_00n,
    });
    expect(payers[0]?.name).toBe('general公司');
  });

  it('the general contractor answers after 转包 (§30 第四款)', () => {
    const resold = [link('owner', 0), link('general', 1), link('sub', 2, { isIllegalAward: true })];
    expect(brief(facts({ chain: resold }))[0]).toBe('general公司 clears-first 第三十条第四款');
  });

  it('who awards to a person without licence pays (§36)', () => {
    const direct = [
      link('owner', 0),
      link('general', 1),
      link('crew', 2, { isLicensed: false, name: '张某班组' }),
    ];
    expect(brief(facts({ chain: direct, employerName: '张某班组' }))).toEqual([
      'general公司 clears 第三十六条第一款',
      '张某班组 direct 第十六条',
    ]);
    const ownerDirect = [link('owner', 0), link('crew', 1, { isLicensed: false })];
    expect(brief(facts({ chain: ownerDirect }))[0]).toBe('owner公司 clears 第三十六条第一款');
  });

  it('a crew that nobody has checked puts no duty on anybody', () => {
    const unknown = [link('general', 0), link('crew', 1, { isLicensed: undefined })];
    expect(brief(facts({ chain: unknown, employerName: 'general公司' }))).toEqual([
      'general公司 direct 第十六条',
    ]);
  });

  it('who lends its name pays (§36 第二款), and the owner pays for an unlawful project (§37)', () => {
    const lent = [link('owner', 0), link('general', 1, { lendsLicence: true })];
    expect(brief(facts({ chain: lent }))[0]).toBe('general公司 clears 第三十六条第二款');
    expect(brief(facts({ chain: lent, isUnlawfulProject: true }))[0]).toBe('owner公司 clears 第三十七条');
  });

  it('the user of workers from an unlicensed dispatcher pays (§18)', () => {
    const sent = [link('dispatcher', 0, { isLicensed: false })];
    expect(brief(facts({ isSite: false, chain: sent, employerName: '某厂' }))).toEqual([
      '某厂 clears 第十八条',
    ]);
  });

  it('names everybody once, whatever the chain', () => {
    const all = statutoryPayers(facts({ ownerFundsLate: true, isUnlawfulProject: true }));
    expect(new Set(all.map((payer) => payer.name)).size).toBe(all.length);
  });
});
