import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { findParameter } from '../../parameters/index.ts';
import {
  CONTACT_PARAMETER,
  EDITOR_PARAMETER,
  LICENCE_PARAMETER,
  PUBLIC_PARAMETER,
} from './public-parameters.ts';

interface Where {
  readonly region: string;
  readonly now: Date;
}

/** Whether the county shows its digest to everybody. Off unless it says so. */
export async function isNewsPublic(db: Db, { region, now }: Where): Promise<boolean> {
  const on = shanghaiDate(now);
  return (await findParameter(db, { region, key: PUBLIC_PARAMETER, on }))?.value === true;
}

export interface PublicFace {
  readonly licence: string | undefined;
  readonly editor: string | undefined;
  readonly contact: string;
  /** False where the county has not confirmed the contact. */
  readonly isContactVerified: boolean;
}

/** What stands under public pages. */
export async function loadPublicFace(db: Db, { region, now }: Where): Promise<PublicFace> {
  const on = shanghaiDate(now);
  const [licence, editor, contact] = await Promise.all(
    [LICENCE_PARAMETER, EDITOR_PARAMETER, CONTACT_PARAMETER].map((key) =>
      findParameter(db, { region, key, on }),
    ),
  );
  const words = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
  return {
    licence: words(licence?.value),
    editor: words(editor?.value),
    contact: words(contact?.value) ?? '职工服务热线 12351',
    isContactVerified: contact?.verified === true,
  };
}
