import type { Client, Fields, Page } from './client.ts';
import { residentNumber } from './numbers.ts';

/** The answers of a worker on a site, step by step; tests change what they are about. */
export const claimAnswers = {
  questions: {
    matter: 'wages',
    place: 'site',
    bond: 'crew',
    proof: 'wage-note',
    still: 'no',
    leftOn: '2023-09-30',
    headcount: 'one',
    monthlyWage: '6000',
    unpaidMonths: '2',
  },
  who: {
    together: 'alone',
    name: '符阿妹',
    identityType: 'resident-id',
    identityNumber: residentNumber(1),
    household: 'rural',
    townshipCode: '469024100',
    bankCard: '',
    consentSensitive: 'on',
  },
  employer: { employerName: '海南某某建筑劳务有限公司', isSite: 'yes', occupation: '钢筋工', summary: '' },
  site: { projectName: '滨海小区二期', general: '某某建设集团', crew: '王某' },
  lines: { month: '2023-08', days: '26', rate: '200', due: '', paid: '1000' },
} as const satisfies Record<string, Fields>;

/** Starts a draft and fills in every step of a worker who files alone. @returns the draft's address. */
export async function fillClaim(
  client: Client,
  change: Partial<Record<keyof typeof claimAnswers, Fields>> = {},
): Promise<string> {
  const started = await client.post('/claims/new');
  const draft = (started.location ?? '').replace(/\/[^/]+$/, '');
  for (const [step, answers] of Object.entries(claimAnswers)) {
    const page = await client.post(`${draft}/${step}`, {
      ...answers,
      ...change[step as keyof typeof claimAnswers],
    });
    if (page.status !== 303) throw new Error(`${step} was not taken: ${page.text.slice(0, 400)}`);
  }
  return draft;
}

/** Files the draft. @returns the address of the case. */
export async function fileClaim(client: Client, draft: string): Promise<string> {
  const check = await client.get(`${draft}/check`);
  const filed: Page = await client.submit(check, `${draft}/submit`);
  if (filed.status !== 303) throw new Error(`not filed: ${filed.text.slice(0, 400)}`);
  return (filed.location ?? '').replace(/\?.*$/, '');
}
