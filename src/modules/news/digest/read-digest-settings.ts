import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { findParameter, getNumberParameter } from '../../parameters/index.ts';
import { EXCERPT_PARAMETER, NAME_PARAMETER, USUAL_EXCERPT, USUAL_NAME } from './digest-parameters.ts';

/** Characters that one item may quote at most, as the county has set them on that day. */
export async function readMostQuoted(db: Db, region: string, now: Date): Promise<number> {
  const question = { region, key: EXCERPT_PARAMETER, on: shanghaiDate(now) };
  return (await getNumberParameter(db, question)) ?? USUAL_EXCERPT;
}

/** What the digest is called. */
export async function readDigestName(db: Db, region: string, now: Date): Promise<string> {
  const found = await findParameter(db, { region, key: NAME_PARAMETER, on: shanghaiDate(now) });
  return typeof found?.value === 'string' && found.value.trim() !== '' ? found.value : USUAL_NAME;
}
