import type { Act } from '../../../platform/actor.ts';
import { systemActor } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { findNoticeStanding, withdrawNotice } from '../../publicity/index.ts';
import type { HardshipFile } from '../file/hardship-file.ts';

export const NOTICE_SUBJECT = 'hardship-file';

/** Takes a notice that still runs off the board; the family that withdraws may do so too, hence the system acts. */
export async function takeDownNotice(
  tx: Transaction,
  act: Act,
  on: { file: HardshipFile; reason: string },
): Promise<void> {
  const { region, id, noticeId } = on.file;
  if (noticeId === undefined) return;
  const standing = await findNoticeStanding(tx, region, { type: NOTICE_SUBJECT, id }, act.now);
  if (standing?.state !== 'running' && standing?.state !== 'paused') return;
  const system = { ...act, actor: systemActor(region) };
  await withdrawNotice(tx, system, { noticeId: standing.noticeId, reason: on.reason });
}
