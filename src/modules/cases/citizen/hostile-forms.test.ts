import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { claimAnswers, fillClaim } from '../../../../test/claim-pages.ts';
import { residentNumber } from '../../../../test/numbers.ts';

const { signInAsWorker } = await testApp();
const worker = await signInAsWorker('13500000001');
const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(500) } });

const steps = Object.keys(claimAnswers) as (keyof typeof claimAnswers)[]; // keys of a closed table
const fields = steps.flatMap((step) =>
  Object.keys(claimAnswers[step]).map((field) => [step, field] as const),
);

describe.each(fields)('%s: %s', (step, field) => {
  it.each([
    '<script>alert(1)</script>',
    `"'><img src=x onerror=alert(1)>`,
    "'; DROP TABLE rights_cases; --",
    '😀𠮷𬭎',
    '\0',
    '=cmd|calc',
    '\u202e反',
    'x'.repeat(100_000),
  ])('answers calmly to %j', async (typed) => {
    const page = await worker.post(`${draft}/${step}`, { ...claimAnswers[step], [field]: typed });
    expect([303, 200, 422]).toContain(page.status);
    expect(page.html).not.toContain('<script>alert(1)');
    expect(page.html).not.toContain('<img src=x');
  });

  it('takes the field twice, or not at all', async () => {
    const { [field as never]: _, ...without } = claimAnswers[step];
    const twice = { ...claimAnswers[step], [field]: ['a', 'b'] };
    for (const body of [twice, without]) {
      const page = await worker.post(`${draft}/${step}`, body);
      expect([303, 200, 422]).toContain(page.status);
    }
  });
});

it('keeps a name with rare characters and an interpunct', async () => {
  const page = await worker.post(`${draft}/who`, {
    ...claimAnswers.who,
    identityNumber: residentNumber(500),
    name: '阿依古丽•买买提𬭎',
  });
  expect(page.status).toBe(303);
  expect((await worker.get(`${draft}/who`)).html).toContain('𬭎');
});

it('refuses a body over a megabyte with a sentence', async () => {
  const page = await worker.post(`${draft}/employer`, {
    ...claimAnswers.employer,
    summary: '字'.repeat(1_100_000),
  });
  expect(page.status).toBe(422);
  expect(page.text).toContain('太大');
});

it('drops fields that the step does not have', async () => {
  await worker.post(`${draft}/site`, { ...claimAnswers.site, isAdmin: 'true', version: '99' });
  expect((await worker.get(`${draft}/site`)).status).toBe(200);
});
