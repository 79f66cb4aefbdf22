import type { Db } from '../../../platform/db/database.ts';
import { findParameter } from '../../parameters/index.ts';
import { PHONE_PARAMETER, SUPERVISION_PARAMETER } from '../publicity-parameters.ts';

/** Where people turn to, as it stands under each notice. */
export interface NoticeContact {
  readonly phone: string;
  readonly supervision: string | undefined;
  /** False where the county has not confirmed the lines: the page says so. */
  readonly isVerified: boolean;
}

export async function loadContact(db: Db, of: { region: string; on: string }): Promise<NoticeContact> {
  const [phone, supervision] = await Promise.all([
    findParameter(db, { ...of, key: PHONE_PARAMETER }),
    findParameter(db, { ...of, key: SUPERVISION_PARAMETER }),
  ]);
  return {
    phone: typeof phone?.value === 'string' ? phone.value : '职工服务热线 12351',
    supervision: typeof supervision?.value === 'string' ? supervision.value : undefined,
    isVerified: phone?.verified === true,
  };
}
