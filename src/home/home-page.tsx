import type { FC } from 'hono/jsx';
import { portalPage } from '../platform/http/page.tsx';
import { everyone, type Route, unrecorded } from '../platform/http/route.ts';
import type { Matter, PortalService } from '../platform/module.ts';
import { Alert } from '../ui/alert/alert.tsx';
import { Section } from '../ui/card/card.tsx';
import { SearchForm } from '../ui/filter-bar/search-form.tsx';
import { ButtonLink } from '../ui/form/button.tsx';
import type { IconName } from '../ui/icon/icon.tsx';
import { iconPaths } from '../ui/icon/icon-paths.ts';
import { IconGrid } from '../ui/icon-grid/icon-grid.tsx';
import { Actions, Muted } from '../ui/layout/stack.tsx';
import { Stat, StatRow } from '../ui/stat/stat.tsx';
import { type HomeFigure, readHomeFigures } from './home-figures.ts';
import { MatterList } from './matter-list.tsx';
import { collectMatters } from './matters.ts';
import { offeredServices } from './offered-services.ts';

/** More stand on 我的事项 itself. */
const MATTERS_ON_TOP = 3;

/** 首页 of the portal: my matters first, then every service, then what the county has achieved. */
export const homeRoute: Route = {
  method: 'GET',
  path: '/',
  permission: everyone,
  audit: unrecorded('公开首页，只有汇总数字'),
  handler: async (c) => {
    const [matters, figures, offered] = await Promise.all([
      collectMatters(c),
      readHomeFigures(c),
      offeredServices(c),
    ]);
    const services = thingsToDoFirst(offered);
    return portalPage(
      c,
      { title: '职工服务', current: '/' },
      <>
        <SearchForm action="/search" label="查找" placeholder="办什么事？" />
        <OwnMatters matters={matters} isSignedIn={c.var.actor.kind === 'worker'} />
        <Section title="我要办事" id="services">
          <IconGrid label="服务" items={services.map(toItem)} />
        </Section>
        <Hotline />
        {figures.length > 0 ? <Achieved figures={figures} /> : null}
      </>,
    );
  },
};

const OwnMatters: FC<{ matters: readonly Matter[]; isSignedIn: boolean }> = ({ matters, isSignedIn }) => {
  if (!isSignedIn)
    return (
      <Section title="我的事项">
        <p>用手机号登录，可以看到自己登记的事情办到哪一步、谁在办、什么时候必须答复。</p>
        <Actions>
          <ButtonLink href="/sign-in?next=%2Fmatters" label="手机号登录" tone="primary" icon="phone" />
        </Actions>
      </Section>
    );
  return (
    <Section title="我的事项" actions={<a href="/matters">全部（{matters.length}）</a>}>
      {matters.length === 0 ? (
        <p>还没有登记过事项。</p>
      ) : (
        <MatterList matters={matters.slice(0, MATTERS_ON_TOP)} />
      )}
    </Section>
  );
};

const Hotline: FC = () => (
  <Alert tone="info" title="不会用手机办？打 12351">
    <p>
      职工服务热线 <a href="tel:12351">12351</a>
      ，工作人员可以代您登记。生命安全有危险请打 <a href="tel:110">110</a>。
    </p>
  </Alert>
);

const Achieved: FC<{ figures: readonly HomeFigure[] }> = ({ figures }) => (
  <Section title="办成了多少事">
    <StatRow>
      {figures.map((figure) => (
        <Stat label={figure.name} value={figure.value} unit={figure.unit} />
      ))}
    </StatRow>
    <Muted>截至今天，由到账和登记记录逐笔汇总。</Muted>
  </Section>
);

/** What somebody comes for stands before what is to be read and the own records. */
function thingsToDoFirst(services: readonly PortalService[]): PortalService[] {
  const isToRead = ({ href, isForReading }: PortalService) =>
    isForReading === true || href.startsWith('/my/');
  return [...services.filter((service) => !isToRead(service)), ...services.filter(isToRead)];
}

function toItem(service: PortalService): PortalService & { icon: IconName } {
  return { ...service, icon: isIcon(service.icon) ? service.icon : 'file' };
}

function isIcon(name: string): name is IconName {
  return name in iconPaths;
}
