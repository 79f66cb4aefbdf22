import { formatDateTime } from '../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { LinkList } from '../../../ui/card/link-list.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { BENEFITS, MILESTONES, programmeHref, WALLET } from '../benefit-links.ts';
import { modeNames, type Programme, windowAt } from '../programmes/programme.ts';
import { listProgrammes } from '../programmes/programme-store.ts';

const SHOWN = 60;

/** 普惠服务: what is on, what comes, what is over. */
export async function showBenefits(c: AppContext): Promise<Response> {
  const filter = { statuses: ['announced', 'open', 'closed', 'settled'] as const };
  const page = { filter, offset: 0, limit: SHOWN };
  const programmes = await listProgrammes(c.var.deps.db, regionOf(c), page);
  const at = (window: string) => programmes.filter((one) => windowAt(one, c.var.now) === window);
  return portalPage(
    c,
    { title: '普惠服务', current: BENEFITS },
    <Stack>
      <p>
        工会会员都可以参加，不收费，不积分。先到先得的，到点再点，人多时系统会排队，名额不会多发也不会少发。
      </p>
      <Actions>
        <ButtonLink href={WALLET} label="我的福利" tone="primary" icon="gift" />
        <ButtonLink href={`${MILESTONES}/new`} label="申请会员慰问" icon="heart" />
      </Actions>
      <Group title="正在进行" programmes={at('open')} empty="现在没有正在进行的项目。" />
      <Group title="即将开始" programmes={at('before')} empty="近期没有新的项目。" />
      <Group title="已经截止" programmes={at('over')} empty="还没有。" />
    </Stack>,
  );
}

function Group({ title, programmes, empty }: { title: string; programmes: Programme[]; empty: string }) {
  return (
    <Section title={title}>
      {programmes.length === 0 ? (
        <Muted>{empty}</Muted>
      ) : (
        <LinkList
          items={programmes.map((one) => ({
            href: programmeHref(one),
            title: one.name,
            meta: `${one.what} · ${one.quota} 名，${modeNames[one.mode]} · ${formatDateTime(one.opensAt)} 至 ${formatDateTime(one.closesAt)}`,
          }))}
        />
      )}
    </Section>
  );
}

export function NothingYet() {
  return <EmptyState title="还没有领到过福利">可以看看正在进行的项目。</EmptyState>;
}
