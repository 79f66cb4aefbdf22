import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { insertNote } from './case-note-store.ts';
import { openCase, saveStep } from './open-case.ts';

/** 内部记录: only staff read it; the timeline says that there is one, not what it says. */
export async function addNote(
  tx: Transaction,
  act: Act,
  input: { caseId: string; body: string },
): Promise<void> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'add-note' });
  await insertNote(tx, act, { region: opened.rightsCase.region, caseId: input.caseId, body: input.body });
  await saveStep(tx, act, { opened, record: {} });
}
