import type { FC } from 'hono/jsx';
import { formatDateTime } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { actOf } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form.ts';
import { mutate } from '../../../platform/http/mutation.ts';
import { isId, newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Digits, Stack } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { type InboxMessage, type InboxPage, listInbox } from './list-inbox.ts';
import { markRead } from './mark-read.ts';

/** The same inbox for workers and staff; `home` is its address. */
export const InboxView: FC<{ page: InboxPage; home: string }> = ({ page, home }) => {
  if (page.messages.length === 0) return <EmptyState title="没有消息">办理进展会发到这里。</EmptyState>;
  return (
    <Stack>
      {page.messages.some((message) => !message.isRead) ? (
        <Actions>
          <ActionForm action={`${home}/read`} label="全部标为已读" requestId={newId()} />
        </Actions>
      ) : null}
      {page.messages.map((message) => (
        <MessageCard message={message} home={home} />
      ))}
      {page.olderThan ? <ButtonLink href={`${home}?before=${page.olderThan}`} label="更早的消息" /> : null}
    </Stack>
  );
};

const MessageCard: FC<{ message: InboxMessage; home: string }> = ({ message, home }) => (
  <Section
    title={message.title}
    id={`message-${message.id}`}
    actions={message.isRead ? null : <Tag tone="info">未读</Tag>}
  >
    <p>{message.body}</p>
    <p>
      <Digits>{formatDateTime(message.createdAt)}</Digits>
    </p>
    <Actions>
      {message.href ? <ButtonLink href={message.href} label="查看办理情况" /> : null}
      {message.isRead ? null : (
        <ActionForm
          action={`${home}/read`}
          label="标为已读"
          values={{ id: message.id }}
          requestId={newId()}
        />
      )}
    </Actions>
  </Section>
);

/** Reads the page that the address asks for. */
export function readInboxPage(c: AppContext): Promise<InboxPage> {
  const before = c.req.query('before');
  const { db, keys } = c.var.deps;
  return listInbox(db, { actor: c.var.actor, keys, before: before && isId(before) ? before : undefined });
}

/** Takes the 标为已读 button: one message, or all where the form names none. */
export async function takeRead(c: AppContext, home: string): Promise<Response> {
  const form = await readForm(c);
  const { id } = form.values;
  const one = typeof id === 'string' && isId(id) ? id : undefined;
  return mutate(c, form.requestId, async (tx) => {
    await markRead(tx, actOf(c), one);
    return home;
  });
}
