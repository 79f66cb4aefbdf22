import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { giveConsent } from '../../people/index.ts';
import { cancelEntry } from '../entries/cancel-entry.ts';
import { enterEvent } from '../entries/enter-event.ts';
import { signUpForm } from '../entries/entry-form.ts';
import { eventHref } from '../event-links.ts';
import { showEvent } from './event-page.tsx';
import { loadPublicEvent } from './load-event.ts';

/** 网上报名 of the worker who is signed in. */
export async function takeSignUp(c: AppContext): Promise<Response> {
  const event = await loadPublicEvent(c);
  const { values, requestId } = await readForm(c);
  const asking = { isInsured: event.isInsured, today: shanghaiDate(c.var.now) };
  const parsed = parseForm(signUpForm(asking), values);
  if (!parsed.ok) return showEvent(c, { form: parsed.form, status: 422 });
  const { actor } = c.var;
  const { consent, ...given } = parsed.value;
  const entrant = { ...given, name: actor.name, personId: actor.personId };
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const act = actOf(c);
        const entering = {
          region: event.region,
          eventId: event.id,
          channel: 'portal',
          entrants: [entrant],
        } as const;
        await enterEvent(tx, act, entering);
        if (consent && actor.personId)
          await giveConsent(tx, act, { personId: actor.personId, purpose: 'sensitive' });
        return eventHref(event);
      }),
    (refusal) => showEvent(c, { form: withError(parsed.form, '', refusal.message), status: refusal.status }),
  );
}

/** 取消报名 of one's own. */
export async function takeCancellation(c: AppContext): Promise<Response> {
  const event = await loadPublicEvent(c);
  const { requestId } = await readForm(c);
  const entryId = idParam(c, 'entry');
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await cancelEntry(tx, actOf(c), { region: event.region, entryId });
        return eventHref(event);
      }),
    (refusal) => showEvent(c, { form: withError(emptyForm, '', refusal.message), status: refusal.status }),
  );
}
