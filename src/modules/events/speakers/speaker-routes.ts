import type { z } from 'zod';
import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { idParam } from '../../../platform/http/address.ts';
import { actOf } from '../../../platform/http/context.ts';
import { parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { everyone, type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import { keepEvents, readEvents } from '../event/event-permissions.ts';
import { EVENTS, INVITATIONS, SPEAKERS } from '../event-links.ts';
import { bookSpeaker, closeInvitation, confirmSpeaker, declineInvitation } from './book-speaker.ts';
import { printInvitation, showInvitation, showInvitations } from './invitation-pages.tsx';
import { showInvitationReceipt, showInviteForm, takeInvitation } from './public-pages.tsx';
import { bookingForm, confirmForm, declineForm, feedbackForm } from './speaker-form.ts';
import { showNewSpeaker, showSpeaker, showSpeakers, takeNewSpeaker, takeSpeaker } from './speaker-pages.tsx';

/** One step of an invitation: the form stands on its page. */
function step<Value extends object>(door: {
  slug: string;
  audit: string;
  schema: z.ZodType<Value>;
  run: (tx: Transaction, act: Act, input: Value & { invitationId: string }) => Promise<void>;
}): Route {
  return {
    method: 'POST',
    path: `${INVITATIONS}/:id/${door.slug}`,
    permission: keepEvents,
    audit: recorded(door.audit),
    handler: async (c) => {
      const { values, requestId } = await readForm(c);
      const earlier = await earlierAnswer(c, requestId);
      if (earlier) return earlier;
      const invitationId = idParam(c);
      const parsed = parseForm(door.schema, values);
      if (!parsed.ok) return showInvitation(c, { form: parsed.form, status: 422 });
      return mutateOrShow(
        () =>
          mutate(c, requestId, async (tx) => {
            await door.run(tx, actOf(c), { ...parsed.value, invitationId });
            return `${INVITATIONS}/${invitationId}`;
          }),
        (refusal) =>
          showInvitation(c, { form: withError(parsed.form, '', refusal.message), status: refusal.status }),
      );
    },
  };
}

const steps: readonly Route[] = [
  step({
    slug: 'book',
    audit: 'speaker.book',
    schema: bookingForm,
    run: (tx, act, { speaker, ...input }) => bookSpeaker(tx, act, { ...input, speakerId: speaker }),
  }),
  step({ slug: 'confirm', audit: 'speaker.confirm', schema: confirmForm, run: confirmSpeaker }),
  step({ slug: 'decline', audit: 'speaker.decline', schema: declineForm, run: declineInvitation }),
  step({ slug: 'feedback', audit: 'speaker.hold', schema: feedbackForm, run: closeInvitation }),
];

const open = { method: 'GET', permission: everyone, audit: unrecorded('公开内容') } as const;

/** Speakers from both sides: who asks for one, and the department that arranges it. */
export const speakerRoutes: readonly Route[] = [
  { ...open, path: `${EVENTS}/invite`, handler: showInviteForm },
  {
    method: 'POST',
    path: `${EVENTS}/invite`,
    permission: everyone,
    audit: recorded('speaker.ask'),
    handler: takeInvitation,
  },
  { ...open, path: `${EVENTS}/invitations/:region/:id`, handler: showInvitationReceipt },
  {
    method: 'GET',
    path: SPEAKERS,
    permission: readEvents,
    audit: unrecorded('names and honours that their bearers made public'),
    handler: showSpeakers,
  },
  {
    method: 'GET',
    path: `${SPEAKERS}/new`,
    permission: keepEvents,
    audit: unrecorded('an empty form'),
    handler: showNewSpeaker,
  },
  {
    method: 'POST',
    path: `${SPEAKERS}/new`,
    permission: keepEvents,
    audit: recorded('speaker.add'),
    handler: takeNewSpeaker,
  },
  {
    method: 'GET',
    path: `${SPEAKERS}/:id`,
    permission: keepEvents,
    audit: unrecorded('the form holds no number'),
    handler: showSpeaker,
  },
  {
    method: 'POST',
    path: `${SPEAKERS}/:id`,
    permission: keepEvents,
    audit: recorded('speaker.edit'),
    handler: takeSpeaker,
  },
  {
    method: 'GET',
    path: INVITATIONS,
    permission: readEvents,
    audit: unrecorded('who asked is not on the list'),
    handler: showInvitations,
  },
  {
    method: 'GET',
    path: `${INVITATIONS}/:id`,
    permission: keepEvents,
    audit: viewed('speaker.view-invitation'),
    handler: (c) => showInvitation(c),
  },
  {
    method: 'GET',
    path: `${INVITATIONS}/:id/letter`,
    permission: keepEvents,
    audit: unrecorded('a letter without numbers'),
    handler: printInvitation,
  },
  ...steps,
];
