import { portalPage } from '../platform/http/page.tsx';
import { type Route, signedInWorker, unrecorded } from '../platform/http/route.ts';
import { Section } from '../ui/card/card.tsx';
import { EmptyState } from '../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../ui/form/button.tsx';
import { MatterList } from './matter-list.tsx';
import { collectMatters } from './matters.ts';

/** 我的事项： drafts and cases of the signed-in worker, from every module. */
export const mattersRoute: Route = {
  method: 'GET',
  path: '/matters',
  permission: signedInWorker,
  audit: unrecorded('本人查看自己的事项'),
  handler: async (c) => {
    const matters = await collectMatters(c);
    return portalPage(
      c,
      { title: '我的事项', current: '/matters' },
      matters.length === 0 ? (
        <EmptyState
          title="还没有事项"
          action={<ButtonLink href="/compass" label="先看看我的权利" tone="primary" />}
        >
          您登记的欠薪和保存的草稿都会列在这里。
        </EmptyState>
      ) : (
        <Section title={`共 ${matters.length} 项`}>
          <MatterList matters={matters} />
        </Section>
      ),
    );
  },
};
