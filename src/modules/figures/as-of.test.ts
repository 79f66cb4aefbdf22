import { expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { asOfSchema } from './as-of.ts';

const { client, signInAs } = await testApp();

it.each(['0001-01-01', '1949-09-30', '2023-02-30', 'gestern'])('%s is no day to count up to', (asOf) => {
  expect(asOfSchema.safeParse(asOf).success).toBe(false);
});

it.each(['', '1949-10-01', '2023-11-02', '9999-12-31'])('“%s” is one', (asOf) => {
  expect(asOfSchema.safeParse(asOf).success).toBe(true);
});

it('a day before all records breaks neither the page nor the API', async () => {
  const leader = await signInAs('leader');
  expect((await leader.get('/console/figures?asOf=0001-01-01')).status).toBe(200);
  expect((await client().get('/api/v1/figures?asOf=0001-01-01')).status).toBe(422);
});
