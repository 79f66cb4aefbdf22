import { newId } from '../../../../platform/id.ts';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import type { ClaimLink } from '../links/claim-link.ts';
import { DICTIONARY } from './claim-links.ts';

/** 解除: a line of the dictionary no longer holds. */
export function EndLink({ link, backTo }: { link: ClaimLink; backTo?: string | undefined }) {
  return (
    <Form action={`${DICTIONARY}/${link.id}/end`} requestId={newId()}>
      <HiddenFields values={{ claim: backTo }} />
      <SubmitButton
        label="解除关联"
        tone="danger"
        confirm="解除后，用到这条口径的数都变为未关联。确定解除吗？"
      />
    </Form>
  );
}
