import type { AppContext } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { InboxView, readInboxPage } from '../inbox/inbox-view.tsx';

/** 我的消息 of a worker. */
export async function showMyMessages(c: AppContext): Promise<Response> {
  const page = await readInboxPage(c);
  return portalPage(
    c,
    { title: '我的消息', current: '/my/messages' },
    <>
      <h1>我的消息</h1>
      <InboxView page={page} home="/my/messages" />
    </>,
  );
}
