import type { FC } from 'hono/jsx';
import type { Actor } from '../../../../../platform/actor.ts';
import { mayPass } from '../../../../../platform/http/route.ts';
import { Section } from '../../../../../ui/card/card.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Muted } from '../../../../../ui/layout/stack.tsx';
import type { Status } from '../../../file/hardship-file.ts';
import { readGrants } from '../../../grants/aid-permissions.ts';
import { householdHref } from '../grant-links.ts';

const withMoney: readonly Status[] = ['on-file', 'aided', 'reviewing', 'exited', 'cancelled'];

/** From the file to its money: what was given, what may still be given, the account. */
export const AidSection: FC<{ fileId: string; status: Status; actor: Actor }> = (props) =>
  withMoney.includes(props.status) && mayPass(props.actor, readGrants) ? (
    <Section title="救助" id="aid">
      <Muted>限额、救助记录、收款账户和医疗票据。</Muted>
      <ButtonLink href={householdHref(props.fileId)} label="这户的救助" />
    </Section>
  ) : null;
