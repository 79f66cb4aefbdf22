import { shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import type { NamedArticle } from '../notice/named-article.ts';
import { findNamedArticles } from '../notice/named-article-store.ts';
import { groundNames, type Takedown, takedownNumber } from '../notice/takedown.ts';
import { listAnnounced } from '../notice/takedown-list-store.ts';
import { listItems } from '../notice/takedown-store.ts';
import { COUNTER_FORM } from '../takedown-links.ts';

const SHOWN = 30;

/** 转送公告: notices whose provider could not be reached (信息网络传播权保护条例 §15, last half). */
export async function showAnnouncements(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const announced = await listAnnounced(db, region, SHOWN);
  const entries = await Promise.all(
    announced.map(async (takedown) => {
      const ids = (await listItems(db, takedown)).flatMap(({ articleId }) => articleId ?? []);
      return { takedown, articles: [...(await findNamedArticles(db, region, ids)).values()] };
    }),
  );
  c.header('X-Robots-Tag', 'noindex');
  return portalPage(
    c,
    { title: '转送公告' },
    <Stack>
      <Muted>
        下列文章因收到通知已经下线，提供作品的一方无法联系，依《信息网络传播权保护条例》第十五条公告。提供作品的一方认为没有侵权的，可以提交书面说明要求恢复。
      </Muted>
      {entries.length === 0 ? (
        <EmptyState title="现在没有公告">无法联系提供者的通知会出现在这里。</EmptyState>
      ) : (
        entries.map((entry) => <Announcement {...entry} />)
      )}
    </Stack>,
  );
}

function Announcement({ takedown, articles }: { takedown: Takedown; articles: readonly NamedArticle[] }) {
  const number = takedownNumber(takedown);
  return (
    <Section title={number}>
      <DescriptionList
        items={[
          { term: '公告日期', detail: takedown.forward ? shanghaiDate(takedown.forward.at) : undefined },
          { term: '通知人', detail: takedown.partyLabel },
          { term: '理由', detail: groundNames[takedown.ground] },
          {
            term: '文章',
            detail: (
              <ul>
                {articles.map(({ title, url, sourceName }) => (
                  <li>
                    《{title}》{sourceName ? `（${sourceName}）` : ''} {url}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Actions>
        <ButtonLink href={addressWith(COUNTER_FORM, { number })} label="提交书面说明" />
      </Actions>
    </Section>
  );
}
