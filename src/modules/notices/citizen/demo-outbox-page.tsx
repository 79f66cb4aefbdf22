import { formatDateTime } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Digits } from '../../../ui/layout/stack.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { Table } from '../../../ui/table/table.tsx';
import { channelLabels } from '../notice.ts';
import { type DemoMessage, listDemoMessages } from '../outbox/list-demo-messages.ts';
import { registerOf } from '../templates/template-register.ts';

/**
 * 演示发件箱: what would have gone out, so that a newcomer can read the sign-in code. Only in a demo county, and of the
 * county whose site this is: the reader's own may be a real one on the same server.
 */
export async function showDemoOutbox(c: AppContext): Promise<Response> {
  if (!c.var.isDemo) return refuseCommon('not-found');
  const { deps } = c.var;
  const messages = await listDemoMessages({ ...deps, register: registerOf(deps.modules) }, c.var.siteRegion);
  return portalPage(
    c,
    { title: '演示发件箱', current: '/demo/outbox' },
    <>
      <h1>演示发件箱</h1>
      <Alert tone="info">演示县不发真短信。登录验证码和其他消息都显示在这里，刷新本页可看到最新的。</Alert>
      <Table
        caption="最近的消息"
        columns={columns}
        rows={messages}
        empty={<EmptyState title="还没有消息">在登录页填手机号、点“获取验证码”，再回到这里。</EmptyState>}
      />
    </>,
  );
}

const columns: Column<DemoMessage>[] = [
  {
    key: 'at',
    header: '时间',
    width: 'narrow',
    cell: (message) => <Digits>{formatDateTime(message.createdAt)}</Digits>,
  },
  { key: 'to', header: '收件人', width: 'narrow', cell: (message) => <Digits>{message.to}</Digits> },
  { key: 'channel', header: '方式', width: 'narrow', cell: (message) => channelLabels[message.channel] },
  { key: 'text', header: '内容', cell: (message) => message.text },
];
