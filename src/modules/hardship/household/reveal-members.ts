import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type FileTarget, openFile } from '../file/open-file.ts';
import { listMemberRows } from './household-store.ts';
import { openIdentity } from './seal-member.ts';

/** 明文查看: whole identity numbers of the household, for a reason that goes into the audit record. */
export async function revealMembers(
  tx: Transaction,
  act: Act,
  input: FileTarget & { reason: string },
): Promise<{ name: string; identityNumber: string }[]> {
  const { file } = await openFile(tx, act, { ...input, word: 'reveal' });
  const rows = await listMemberRows(tx, { region: file.region, fileId: file.id });
  await recordAudit(tx, act, {
    word: 'hardship.reveal',
    subject: { type: 'hardship-file', id: file.id },
    reason: input.reason,
    detail: { members: rows.length },
  });
  await recordAudit(tx, act, {
    word: 'person.reveal',
    subject: { type: 'person', id: file.applicantPersonId },
    reason: input.reason,
    detail: { fields: ['identity'], file: file.number },
  });
  return rows.map((row) => ({ name: row.name, identityNumber: openIdentity(act.keys, row.identity_sealed) }));
}
