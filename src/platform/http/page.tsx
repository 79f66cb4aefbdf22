import { getCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import { ConsoleLayout, type MenuGroup } from '../../ui/layout/console-layout.tsx';
import { PortalLayout } from '../../ui/layout/portal-layout.tsx';
import { PrintLayout } from '../../ui/layout/print-layout.tsx';
import type { AppContext, Deps } from './context.ts';
import { mayPass } from './route.ts';

type PageStatus = 200 | 201 | 401 | 403 | 404 | 409 | 410 | 422 | 429 | 500 | 503;

interface PortalPage {
  readonly title: string;
  readonly current?: string;
  readonly status?: PageStatus;
}

interface ConsolePage {
  readonly title: string;
  /** Address of the menu entry this page belongs to. */
  readonly current: string;
  readonly breadcrumbs?: { href?: string; label: string }[];
  readonly actions?: Child;
  readonly flash?: Child;
  readonly status?: PageStatus;
}

/** A page of the portal (workers and the public). */
export function portalPage(c: AppContext, page: PortalPage, children: Child): Response | Promise<Response> {
  const { actor } = c.var;
  const viewer = actor.kind === 'worker' ? { name: actor.name, signOutHref: '/sign-out' } : undefined;
  return c.html(
    <PortalLayout
      title={page.title}
      siteName={c.var.siteName}
      nav={portalNav}
      current={page.current ?? c.req.path}
      path={c.req.path}
      viewer={viewer}
      signInHref={actor.kind === 'worker' || c.req.path === '/sign-in' ? undefined : '/sign-in'}
      footer={portalFooter}
      elder={getCookie(c, 'elder') === '1'}
      notice={c.var.isDemo ? '演示县：人物、单位和金额均为虚构。' : undefined}
    >
      {children}
    </PortalLayout>,
    page.status ?? 200,
  );
}

const portalNav = [
  { href: '/', label: '首页' },
  { href: '/matters', label: '我的事项' },
  { href: '/my/messages', label: '消息' },
  { href: '/my/file', label: '我的档案' },
];

const portalFooter = (
  <>
    <a href="/about">关于本平台</a> · <a href="/privacy">个人信息怎么保护</a> ·{' '}
    <a href="/accessibility">无障碍说明</a> · <a href="/api/v1">开放接口</a> ·{' '}
    <a href="/console">工作人员入口</a>
  </>
);

const consoleSearch = { action: '/console/search' };

/** A page of the console (staff): the menu holds what this person may open. */
export function consolePage(c: AppContext, page: ConsolePage, children: Child): Response | Promise<Response> {
  return c.html(
    <ConsoleLayout
      title={page.title}
      siteName={c.var.siteName}
      viewer={{ name: c.var.actor.name, signOutHref: '/console/sign-out' }}
      menu={menuFor(c)}
      current={page.current}
      breadcrumbs={page.breadcrumbs}
      search={consoleSearch}
      actions={page.actions}
      flash={page.flash}
      notice={c.var.isDemo ? '演示县：人物、单位和金额均为虚构。' : undefined}
    >
      {children}
    </ConsoleLayout>,
    page.status ?? 200,
  );
}

/** The same object for the same roles, so that the layout knows a menu again. */
const menus = new WeakMap<Deps['modules'], Map<string, MenuGroup[]>>();

function menuFor(c: AppContext): MenuGroup[] {
  const { deps, actor } = c.var;
  const known = menus.get(deps.modules) ?? new Map<string, MenuGroup[]>();
  menus.set(deps.modules, known);
  const holder = `${actor.kind} ${actor.roles.join(' ')}`;
  const menu = known.get(holder) ?? makeMenu(c);
  known.set(holder, menu);
  return menu;
}

function makeMenu(c: AppContext): MenuGroup[] {
  const groups = new Map<string, { href: string; label: string }[]>();
  for (const module of c.var.deps.modules) {
    for (const entry of module.menu ?? []) {
      if (!mayPass(c.var.actor, entry.permission)) continue;
      groups.set(entry.group, [...(groups.get(entry.group) ?? []), { href: entry.href, label: entry.label }]);
    }
  }
  return [...groups].map(([label, items]) => ({ label, items }));
}

/** A paper twin: A4 by default, `official` with the margins of GB/T 9704. */
export function printPage(
  c: AppContext,
  page: {
    title: string;
    paper?: 'A4' | 'A3';
    margins?: 'plain' | 'official';
    heading?: false;
    backHref?: string;
  },
  children: Child,
): Response | Promise<Response> {
  return c.html(
    <PrintLayout
      title={page.title}
      paper={page.paper}
      margins={page.margins}
      heading={page.heading}
      backHref={page.backHref ?? cameFrom(c)}
    >
      {children}
    </PrintLayout>,
  );
}

/** The page of ours that led here, for a way back that needs no script. */
function cameFrom(c: AppContext): string | undefined {
  const referer = c.req.header('referer');
  if (!referer || !URL.canParse(referer)) return undefined;
  const { host, pathname, search } = new URL(referer);
  return host === c.req.header('host') && pathname !== c.req.path ? pathname + search : undefined;
}
