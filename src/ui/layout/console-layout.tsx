import type { Child, FC } from 'hono/jsx';
import { SearchForm } from '../filter-bar/search-form.tsx';
import { Icon } from '../icon/icon.tsx';
import { type Breadcrumb, Breadcrumbs } from './breadcrumbs.tsx';
import { FoldedMenu, type MenuGroup, SideMenu } from './console-menu.tsx';
import { Flash } from './flash.tsx';
import { Page, type Viewer } from './page.tsx';
import { ViewerBox } from './viewer-box.tsx';

export type { MenuGroup } from './console-menu.tsx';

export type ConsoleLayoutProps = {
  title: string;
  siteName?: string | undefined;
  homeHref?: string | undefined;
  viewer: Viewer;
  menu: readonly MenuGroup[];
  /** The `href` of the menu item this page belongs to. */
  current: string;
  breadcrumbs?: readonly Breadcrumb[] | undefined;
  /** Buttons beside the heading; at most one primary. */
  actions?: Child;
  /** Words of the county that stand above every page. */
  notice?: Child;
  flash?: Child;
  search?: { action: string; value?: string | undefined } | undefined;
  elder?: boolean | undefined;
  refreshSeconds?: number | undefined;
  children?: Child;
};

const ConsoleHeader: FC<ConsoleLayoutProps & { siteName: string }> = (props) => (
  <header class="console-header">
    <a href={props.homeHref ?? '/'} class="site-name">
      <Icon name="wave" />
      {props.siteName}
    </a>
    {props.search ? (
      <SearchForm {...props.search} id="site" label="全站查找" placeholder="姓名、单位、编号…" />
    ) : null}
    <div class="header-tools">
      <ViewerBox viewer={props.viewer} />
    </div>
  </header>
);

/** The staff face: menu by department, breadcrumbs, heading with actions. Renders the page's h1 from `title`. */
export const ConsoleLayout: FC<ConsoleLayoutProps> = (props) => {
  const siteName = props.siteName ?? '文澜 · 工作台';
  return (
    <Page
      title={props.title}
      siteName={siteName}
      face="console"
      elder={props.elder}
      refreshSeconds={props.refreshSeconds}
      htmx
    >
      <ConsoleHeader {...props} siteName={siteName} />
      <div class="console-body">
        <SideMenu menu={props.menu} current={props.current} />
        <FoldedMenu menu={props.menu} current={props.current} />
        <main id="main" class="console-main" tabindex={-1}>
          {props.breadcrumbs?.length ? <Breadcrumbs trail={props.breadcrumbs} /> : null}
          {props.notice ? <div class="site-notice">{props.notice}</div> : null}
          <Flash message={props.flash} />
          <div class="page-heading">
            <h1>{props.title}</h1>
            {props.actions ? <div class="actions">{props.actions}</div> : null}
          </div>
          {props.children}
        </main>
      </div>
    </Page>
  );
};
