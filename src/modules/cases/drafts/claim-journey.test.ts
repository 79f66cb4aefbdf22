import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftSections } from './claim-draft.ts';
import { findStep, firstOpenStep, journey, stepAfter, stepBefore, stepsFor } from './claim-journey.ts';

const keys = (sections: DraftSections) => stepsFor(sections).map((step) => step.key);

describe('the steps of a claim', () => {
  it('leave out site and workmates for one worker of a shop', () => {
    expect(keys({})).toEqual(['questions', 'who', 'employer', 'lines', 'papers', 'check']);
  });

  it('ask for the chain only on a site', () => {
    expect(keys({ employer: { isSite: 'yes' } })).toContain('site');
    expect(keys({ employer: { isSite: 'no' } })).not.toContain('site');
  });

  it('ask for workmates only where several claim together', () => {
    expect(keys({ who: { together: 'group' } })).toContain('members');
    expect(keys({ who: { together: 'alone' } })).not.toContain('members');
  });

  it('go on at the first empty step, and do not wait for papers', () => {
    expect(firstOpenStep({})).toBe('questions');
    expect(firstOpenStep({ questions: {}, who: {}, employer: {}, lines: {} })).toBe('check');
    expect(firstOpenStep({ questions: {}, who: {}, employer: { isSite: 'yes' }, lines: {} })).toBe('site');
  });

  it('do not open a step that the answers have made needless', () => {
    expect(findStep({ who: { together: 'alone' } }, 'members')).toBeUndefined();
    expect(findStep({}, 'nothing')).toBeUndefined();
  });

  it('lead forward and back over the same pages, whatever was answered', () => {
    const sections = fc.record({
      who: fc.record({ together: fc.constantFrom('alone', 'group') }),
      employer: fc.record({ isSite: fc.constantFrom('yes', 'no') }),
    });
    fc.assert(
      fc.property(sections, (given) => {
        const steps = keys(given);
        for (const key of steps.slice(0, -1)) expect(stepBefore(given, stepAfter(given, key))).toBe(key);
        expect(steps.at(-1)).toBe('check');
        expect(journey.map((step) => step.key)).toEqual(expect.arrayContaining(steps));
      }),
    );
  });
});
