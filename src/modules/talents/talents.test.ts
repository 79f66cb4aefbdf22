import { describe, expect, it } from 'vitest';
import { actAs, staffActor, workerActor } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { moduleApp } from '../../../test/module-app.ts';
import { publicActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { residentCheckCharacter } from '../people/index.ts';
import { addCertificates } from './add-certificates.ts';
import { findCertificate } from './certificate-store.ts';
import { talentsModule } from './index.ts';
import { countByLevel, countByTownship, countHighSkilled, countTalents } from './talent-figures-store.ts';

const { db } = await testDatabase();
const app = moduleApp(db, [talentsModule]);
const region = '469024';
const clerk = staffActor(region, 'talent-clerk');
const leader = staffActor(region, 'leader');
const program = { ...publicActor(region), kind: 'token' as const, scopes: ['talents:read'] };

function identity(serial: number): string {
  const body = `46902419900101${String(serial).padStart(3, '0')}`;
  return body + residentCheckCharacter(body);
}

function entry(serial: number, over: { level?: number; number?: string; expiresOn?: string } = {}) {
  return {
    person: { name: '王大山', identityType: 'resident-id' as const, identityNumber: identity(serial) },
    certificate: {
      holderName: '王大山',
      certificateNumber: over.number,
      occupationName: '装配式建筑施工员',
      level: over.level ?? 4,
      issuedOn: '2020-05-01',
      expiresOn: over.expiresOn,
      employerName: '临高甲建筑有限公司',
      townshipCode: '469024103',
      source: '测试名单',
    },
  };
}

function add(entries: ReturnType<typeof entry>[], registeredOn: string) {
  return inTransaction(db, (tx) => addCertificates(tx, actAs(clerk), { entries, registeredOn }));
}

const { ids } = await add(
  [
    entry(1, { number: 'S000046000001203000015' }),
    entry(1, { level: 3 }),
    entry(2, { level: 3 }),
    entry(3, { level: 5, expiresOn: '2023-06-30' }),
  ],
  '2023-03-01',
);
await add([entry(4)], '2023-10-01');

describe('the figures of the register', () => {
  it('count a person once, however many certificates', async () => {
    expect(await countTalents(db, { region, asOf: '2023-03-01' })).toBe(3n);
  });

  it('count from the day of entry', async () => {
    expect(await countTalents(db, { region, asOf: '2023-02-28' })).toBe(0n);
    expect(await countTalents(db, { region, asOf: '2023-10-01' })).toBe(4n);
  });

  it('take the highest valid certificate for the high-skilled', async () => {
    expect(await countHighSkilled(db, { region, asOf: '2023-06-30' })).toBe(2n);
    expect(await countHighSkilled(db, { region, asOf: '2023-07-01' })).toBe(1n);
    expect(await countByLevel(db, { region, asOf: '2023-06-30' })).toEqual(
      new Map([
        [3, 1n],
        [4, 1n],
        [5, 1n],
      ]),
    );
  });

  it('tell townships apart', async () => {
    expect(await countByTownship(db, { region, asOf: '2023-10-01' })).toEqual(new Map([['469024103', 4n]]));
  });
});

describe('the register page', () => {
  const rowsOn = async (query: string) =>
    (await app.get(clerk, `/console/talents?${query}`)).document.querySelectorAll('tbody tr').length;

  it.each([
    ['', 5],
    ['asOf=2023-03-01', 4],
    ['level=high', 3],
    ['level=high&asOf=2023-10-01', 2],
    ['level=3', 2],
    ['q=大山', 5],
    ['q=配式建', 5],
    ['q=S0000460', 1],
    ['q=张三', 0],
    ['township=469024103', 5],
    ['township=469024100', 0],
    ['occupation=装配式建筑施工员', 5],
    ['sort=issued', 5],
    ['expiring=30', 0],
    ['level=nonsense&asOf=2023-99-99', 5],
  ])('filters by %s', async (query, rows) => {
    expect(await rowsOn(query)).toBe(rows);
  });

  it('gives a leader the list, but no button that changes it', async () => {
    const page = await app.get(leader, '/console/talents');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('登记证书');
    expect((await app.get(leader, '/console/talents/new')).status).toBe(403);
    expect((await app.get(leader, '/console/talents/export')).status).toBe(403);
  });
});

describe('one certificate', () => {
  it('is explained character by character, its holder masked', async () => {
    const page = await app.get(clerk, `/console/talents/${ids[0]}`);
    expect(page.text).toContain('第 16 位3等级：高级工(三级)');
    expect(page.text).not.toContain(identity(1));
    expect(app.looks.at(-1)?.word).toBe('talent.view');
  });

  it('is entered by hand, and its number is taken from then on', async () => {
    const fields = {
      holderName: '符阿妹',
      identityNumber: identity(9),
      certificateNumber: 's000046000001233000099',
      occupationName: '砌筑工',
      level: '4',
      source: '证书原件',
    };
    const saved = await app.post(clerk, '/console/talents/new', fields);
    expect(saved.status).toBe(303);
    const again = await app.post(clerk, '/console/talents/new', { ...fields, identityNumber: identity(10) });
    expect(again.status).toBe(409);
    expect(again.text).toContain('这个证书编号已登记在册');
    expect(again.document.querySelector('input[name=holderName]')?.getAttribute('value')).toBe('符阿妹');
  });

  it('shows what is wrong beside the fields', async () => {
    const page = await app.post(clerk, '/console/talents/new', { holderName: '', level: '9' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('请填写姓名');
    expect(page.text).toContain('请选择技能等级');
  });

  it('keeps the form when a colleague was faster', async () => {
    const edit = { holderName: '王大山', occupationName: '砌筑工', level: '3', source: '更正', version: '1' };
    const address = `/console/talents/${ids[2]}/edit`;
    expect((await app.post(clerk, address, edit)).status).toBe(303);
    const late = await app.post(clerk, address, edit);
    expect(late.status).toBe(409);
    expect(late.document.querySelector('input[name=version]')?.getAttribute('value')).toBe('2');
  });

  it('leaves the register with a reason, and earlier figures stay', async () => {
    const before = await countTalents(db, { region, asOf: '2023-11-01' });
    expect((await app.post(clerk, `/console/talents/${ids[2]}/remove`, { reason: '' })).status).toBe(422);
    const removed = await app.post(clerk, `/console/talents/${ids[2]}/remove`, { reason: '重复登记' });
    expect(removed.status).toBe(303);
    expect(await findCertificate(db, region, ids[2] ?? '')).toMatchObject({ removedOn: '2023-11-02' });
    expect(await countTalents(db, { region, asOf: '2023-11-01' })).toBe(before);
    expect(await countTalents(db, { region, asOf: '2023-11-02' })).toBe(before - 1n + 1n);
  });
});

describe('other doors', () => {
  const found = async (query: string) => {
    const answer = await app.get(program, `/api/v1/talents?${query}`);
    return JSON.parse(answer.body).talents as unknown[];
  };

  it('gives programs masked rows and refuses unknown parameters', async () => {
    const rows = await found(`q=${encodeURIComponent('装配式')}&level=4`);
    expect(rows).toContainEqual(
      expect.objectContaining({
        name: '王**',
        certificateNumber: 'S000**************0015',
        highSkilled: true,
      }),
    );
    expect((await app.get(program, '/api/v1/talents?foo=1')).status).toBe(422);
  });

  it('lets no program find out by asking what is masked', async () => {
    expect(await found(`q=${encodeURIComponent('甲建筑')}`)).not.toEqual([]);
    for (const guess of ['S0000460000012030', '大山', '王大山'])
      expect(await found(`q=${encodeURIComponent(guess)}`)).toEqual([]);
  });

  it('exports the filtered list and records it', async () => {
    const sheet = await app.get(clerk, '/console/talents/export?format=csv&level=high');
    expect(sheet.status).toBe(200);
    expect(sheet.body.trim().split('\r\n').length).toBeGreaterThan(3);
    const { rows } = await db
      .selectFrom('audit_events')
      .select('detail')
      .where('word', '=', 'talent.export')
      .execute()
      .then((found) => ({ rows: found }));
    expect(rows).toHaveLength(1);
  });

  it('shows a worker the own certificates only', async () => {
    const own = await findCertificate(db, region, ids[3] ?? '');
    const page = await app.get(workerActor(region, own?.personId), '/my/certificates');
    expect(page.text).toContain('技师(二级)');
    expect((await app.get(workerActor(region), '/my/certificates')).text).toContain('还没有关联您的档案');
  });
});
