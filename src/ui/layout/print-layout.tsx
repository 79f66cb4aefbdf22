import type { Child, FC } from 'hono/jsx';
import { Icon } from '../icon/icon.tsx';
import { Page } from './page.tsx';

export type PrintLayoutProps = {
  title: string;
  paper?: 'A4' | 'A3' | undefined;
  /** `official`: GB/T 9704-2012, 天头 37 mm, 订口 28 mm, type area 156 × 225 mm, 3 号仿宋 (16 pt). */
  margins?: 'plain' | 'official' | undefined;
  backHref?: string | undefined;
  /** Shown on the sheet as its heading; false where the sheet brings its own. */
  heading?: string | false | undefined;
  children?: Child;
};

/** A sheet of paper: on screen a preview with a toolbar, on the printer only the sheet. */
export const PrintLayout: FC<PrintLayoutProps> = ({ title, paper = 'A4', margins = 'plain', ...rest }) => (
  <Page title={title} siteName="打印" face="print">
    <header class="print-toolbar">
      {rest.backHref ? (
        <a class="btn btn-outline" href={rest.backHref}>
          返回
        </a>
      ) : (
        <button type="button" class="btn btn-outline" data-back="" hidden>
          返回
        </button>
      )}
      <button type="button" class="btn btn-primary" data-print="" hidden>
        <Icon name="print" />
        打印
      </button>
      <span>请用浏览器打印，纸张选 {paper}，缩放 100%。</span>
    </header>
    <main id="main" class={`sheet sheet-${paper.toLowerCase()} sheet-${margins}`} tabindex={-1}>
      {rest.heading === false ? null : <h1>{rest.heading ?? title}</h1>}
      {rest.children}
    </main>
  </Page>
);
