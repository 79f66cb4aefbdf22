import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { assetHref } from '../asset.ts';

export type Viewer = { name: string; signOutHref?: string | undefined };

export type PageProps = {
  title: string;
  siteName: string;
  face: 'portal' | 'console' | 'print';
  elder?: boolean | undefined;
  /** Reload a page that watches long work: by htmx where a script runs, else by a meta refresh of this many seconds. */
  refreshSeconds?: number | undefined;
  htmx?: boolean | undefined;
  /** A further built script of this page. */
  script?: string | undefined;
  children?: Child;
};

/** No inline style may be injected (CSP), and requests stay on this origin. */
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, mode: 'same-origin' });

/** The bare HTML document: head, assets, skip link. Layouts fill the body. */
export const Page: FC<PageProps> = ({
  title,
  siteName,
  face,
  elder,
  refreshSeconds,
  htmx,
  script,
  children,
}) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang="zh-CN" class={elder ? `${face} elder` : face}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#9f1d20" />
        {htmx ? <meta name="htmx-config" content={htmxConfig} /> : null}
        <title>{title === siteName ? title : `${title} – ${siteName}`}</title>
        <link rel="stylesheet" href={assetHref('app.css')} />
        <link rel="icon" href={assetHref('icon.svg')} type="image/svg+xml" />
        {refreshSeconds ? (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        ) : null}
        <script src={assetHref('portal.js')} defer />
        {face === 'console' ? <script src={assetHref('console.js')} defer /> : null}
        {htmx ? <script src={assetHref('htmx.js')} defer /> : null}
        {script ? <script src={assetHref(script)} defer /> : null}
      </head>
      <body>
        <a class="skip-link" href="#main">
          跳到正文
        </a>
        {children}
      </body>
    </html>
  </>
);
