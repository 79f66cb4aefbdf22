import { newId } from '../../../../platform/id.ts';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import type { ClaimLink } from '../links/claim-link.ts';
import { DICTIONARY } from './claim-links.ts';

/** 解除: a line of the dictionary no longer holds. */
export function EndLink({ link, backTo }: { link: ClaimLink; backTo?: string | undefined }) {
  return (
    <ActionForm
      action={`${DICTIONARY}/${link.id}/end`}
      requestId={newId()}
      values={{ claim: backTo }}
      label="解除"
      tone="danger"
      confirm="解除后，用到这条口径的数都变为未关联。确定解除吗？"
    />
  );
}
