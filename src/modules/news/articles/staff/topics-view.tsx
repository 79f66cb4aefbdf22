import { addressWith } from '../../../../platform/http/address.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { mayPass } from '../../../../platform/http/route.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { keepNews } from '../../news-permissions.ts';
import { findThemes } from '../../understanding/category/find-themes.ts';
import { type EntityKind, entityKinds } from '../../understanding/entities/entity.ts';
import type { Mention } from '../../understanding/entities/mention-store.ts';
import { entityHref } from '../../understanding/staff/entity-links.ts';
import type { Article, CategoryBy } from '../article.ts';
import { articleHref, NEWS } from '../article-links.ts';

const givenBy = {
  model: '程序判断',
  staff: '人工更正',
  source: '按采集来源',
} as const satisfies Record<CategoryBy, string>;

/** 类别和主题 with the words that led to them, and the way to correct them. */
export function Topics({ c, article }: { c: AppContext; article: Article }) {
  const { category, themes } = article;
  const reasons = new Map(
    findThemes(article.title, article.bodyText).map((found) => [String(found.theme), found.terms]),
  );
  return (
    <Section
      title="类别和主题"
      actions={
        mayPass(c.var.actor, keepNews) ? (
          <ButtonLink href={articleHref(article.id, '/topics')} label="更正" />
        ) : undefined
      }
    >
      <DescriptionList
        items={[
          {
            term: '类别',
            detail: category ? (
              <>
                <a href={addressWith(NEWS, { category })}>{category}</a>（{givenBy[article.categoryBy]}）
              </>
            ) : (
              '未分类'
            ),
          },
          ...themes.map((theme) => ({
            term: '主题',
            detail: (
              <>
                <a href={addressWith(NEWS, { theme })}>{theme}</a>
                {because(reasons.get(theme))}
              </>
            ),
          })),
        ]}
      />
    </Section>
  );
}

const REASONS_SHOWN = 4;

function because(terms: readonly string[] | undefined): string {
  if (terms === undefined || terms.length === 0) return '';
  return `（出现：${terms.slice(0, REASONS_SHOWN).join('、')}）`;
}

/** Whom and what the article mentions, by kind. */
export function Mentions({ mentions }: { mentions: readonly Mention[] }) {
  if (mentions.length === 0) return null;
  const kinds = [...new Set(mentions.map(({ kind }) => kind))];
  return (
    <Section title="提到">
      <DescriptionList
        items={kinds.map((kind: EntityKind) => ({
          term: entityKinds[kind],
          detail: mentions
            .filter((mention) => mention.kind === kind)
            .map(({ id, name, articles }, at) => (
              <>
                {at > 0 ? '、' : ''}
                <a href={entityHref(id)}>{name}</a>
                {articles > 1 ? (
                  <>
                    （<a href={addressWith(NEWS, { entity: id })}>{articles} 篇</a>）
                  </>
                ) : null}
              </>
            )),
        }))}
      />
    </Section>
  );
}
