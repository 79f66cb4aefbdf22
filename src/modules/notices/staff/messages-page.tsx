import type { AppContext } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { InboxView, readInboxPage } from '../inbox/inbox-view.tsx';

/** 我的消息 of a member of staff. */
export async function showStaffMessages(c: AppContext): Promise<Response> {
  const page = await readInboxPage(c);
  return consolePage(
    c,
    { title: '我的消息', current: '/console/messages' },
    <InboxView page={page} home="/console/messages" />,
  );
}
