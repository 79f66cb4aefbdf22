import type { Child, FC } from 'hono/jsx';
import { Icon } from '../icon/icon.tsx';
import { ElderSwitch } from './elder-switch.tsx';
import { Flash } from './flash.tsx';
import { Page, type Viewer } from './page.tsx';
import { ViewerBox } from './viewer-box.tsx';

export type NavLink = { href: string; label: string };

export type PortalLayoutProps = {
  title: string;
  siteName?: string | undefined;
  nav?: readonly NavLink[] | undefined;
  /** The `href` of the nav link this page belongs to. */
  current?: string | undefined;
  viewer?: Viewer | undefined;
  signInHref?: string | undefined;
  elder?: boolean | undefined;
  /** This page's own path, to come back to after switching large print; defaults to `current`. */
  path?: string | undefined;
  notice?: Child;
  flash?: Child;
  footer?: Child;
  refreshSeconds?: number | undefined;
  children?: Child;
};

const PortalHeader: FC<PortalLayoutProps & { siteName: string }> = (props) => (
  <header class="portal-header">
    <div class="portal-bar">
      <a href="/" class="site-name">
        <Icon name="wave" />
        {props.siteName}
      </a>
      <div class="header-tools">
        <ElderSwitch elder={props.elder} back={props.path ?? props.current ?? '/'} />
        <ViewerBox viewer={props.viewer} signInHref={props.signInHref} />
      </div>
    </div>
    {props.nav?.length ? (
      <nav class="portal-nav" aria-label="主导航">
        {props.nav.map(({ href, label }) => (
          <a href={href} aria-current={href === props.current ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
    ) : null}
  </header>
);

/** The public face: one column, phone first. Renders the page's h1 from `title`. */
export const PortalLayout: FC<PortalLayoutProps> = (props) => {
  const siteName = props.siteName ?? '文澜';
  return (
    <Page
      title={props.title}
      siteName={siteName}
      face="portal"
      elder={props.elder}
      refreshSeconds={props.refreshSeconds}
      htmx={props.refreshSeconds !== undefined}
    >
      <PortalHeader {...props} siteName={siteName} />
      <main id="main" class="portal-main" tabindex={-1}>
        {props.notice ? <div class="site-notice">{props.notice}</div> : null}
        <Flash message={props.flash} />
        <h1>{props.title}</h1>
        {props.children}
      </main>
      <footer class="portal-footer">{props.footer ?? siteName}</footer>
    </Page>
  );
};
