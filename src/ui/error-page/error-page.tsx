import type { FC } from 'hono/jsx';
import { ButtonLink } from '../form/button.tsx';
import { Page } from '../layout/page.tsx';

type ErrorPageProps = {
  title: string;
  /** What happened and what to do, in one calm sentence. */
  sentence: string;
  siteName?: string | undefined;
  requestId?: string | undefined;
  links?: readonly { href: string; label: string }[] | undefined;
};

/** Stands alone: needs no session, no database, no script. */
export const ErrorPage: FC<ErrorPageProps> = ({ title, sentence, siteName = '文澜', requestId, links }) => (
  <Page title={title} siteName={siteName} face="portal">
    <main id="main" class="error-page" tabindex={-1}>
      <h1>{title}</h1>
      <p>{sentence}</p>
      <div class="actions">
        {(links ?? [{ href: '/', label: '回到首页' }]).map(({ href, label }) => (
          <ButtonLink href={href} label={label} />
        ))}
      </div>
      {requestId ? <p class="muted">编号 {requestId}（联系工作人员时请告知）</p> : null}
    </main>
  </Page>
);
