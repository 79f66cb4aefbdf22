import { signedInStaff } from '../../platform/http/route.ts';
import type { TodoSource } from '../../platform/module.ts';
import { countUnreadMessages } from './inbox/inbox-store.ts';
import { channelLabels } from './notice.ts';
import { manageOutbox } from './notice-permissions.ts';
import { recipientIdsOf } from './notice-policy.ts';
import { countFailed } from './notice-store.ts';

/** Messages that could not be delivered, one line per channel, and unread ones of one's own. */
export const noticeTodos: readonly TodoSource[] = [
  {
    permission: manageOutbox,
    find: async (db, { actor }) => {
      const failed = await countFailed(db, actor.region);
      return failed.map(({ channel, count }) => ({
        label: `${channelLabels[channel]}发送失败 ${count} 条`,
        href: `/console/outbox?state=failed&channel=${channel}`,
        reason: '多次重试仍未送达，请查明原因后重发或取消。',
        due: undefined,
      }));
    },
  },
  {
    permission: signedInStaff,
    find: async (db, { actor }) => {
      const count = await countUnreadMessages(db, {
        region: actor.region,
        recipientIds: recipientIdsOf(actor),
      });
      if (count === 0) return [];
      return [
        {
          label: `${count} 条未读消息`,
          href: '/console/messages',
          reason: '有人给您发来消息。',
          due: undefined,
        },
      ];
    },
  },
];
