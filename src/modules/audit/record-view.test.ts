import { describe, expect, it } from 'vitest';
import { actAs, staffActor } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { recordView } from './record-view.ts';

const { db, pool } = await testDatabase();

function view(subject: string): Promise<void> {
  const act = actAs(staffActor('469024', 'leader'));
  return recordView(db, { act, entry: { word: 'talent.view', subject: { type: 'page', id: subject } } });
}

async function subjects(): Promise<string[]> {
  const { rows } = await pool.query<{ subject_id: string }>(
    'SELECT subject_id FROM audit_events ORDER BY id',
  );
  return rows.map((row) => row.subject_id);
}

describe('what was looked at', () => {
  it('is on record when the reader gets the page, also where many look at once', async () => {
    await view('alone');
    expect(await subjects()).toEqual(['alone']);
    const pages = Array.from({ length: 40 }, (_, n) => `page-${n}`);
    await Promise.all(pages.map(view));
    expect(await subjects()).toEqual(['alone', ...pages]);
  });

  it('fails for the one whose row cannot be stored, not for those written with it', async () => {
    const before = (await subjects()).length;
    const results = await Promise.allSettled([view('first'), view('nul \0 nul'), view('third')]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await subjects()).toHaveLength(before + 2);
    await view('afterwards');
    expect(await subjects()).toContain('afterwards');
  });
});
