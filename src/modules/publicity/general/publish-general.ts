import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { type Publication, publishNotice } from '../notice/publish-notice.ts';

/** A notice that no other module stands behind is its own subject. */
export function publishGeneral(
  tx: Transaction,
  act: Act,
  input: Omit<Publication, 'kind' | 'subject'>,
): Promise<{ id: string }> {
  return publishNotice(tx, act, {
    ...input,
    kind: 'general',
    subject: { type: 'general-notice', id: newId() },
  });
}
