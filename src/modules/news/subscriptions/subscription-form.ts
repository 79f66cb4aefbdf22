import { z } from 'zod';
import { choice, type FormValues, text } from '../../../platform/http/form.ts';
import { type ArticleFilter, articleFilter, criteriaOf } from '../articles/filter/article-filter.ts';
import { rhythms, type Subscription } from './subscription.ts';

export const labels: Readonly<Record<string, string>> = {
  name: '名称',
  q: '词语',
  category: '类别',
  theme: '工会主题',
  source: '来源',
  origin: '采集自',
  entity: '提到',
  inSite: '站内消息',
  mail: '邮件',
};

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** Body of the form ⇄ what is wished. */
export const subscriptionForm = z
  .looseObject({ name: text('名称', 40), inSite: ticked, mail: choice('邮件', rhythms) })
  .transform(({ name, inSite, mail, ...rest }, check) => {
    const criteria = criteriaOf(articleFilter.parse(rest));
    if (criteria !== undefined) return { name, inSite, mail, criteria };
    check.addIssue({ code: 'custom', path: ['q'], message: '请至少填一个条件，否则就是全部新闻' });
    return z.NEVER;
  });

/** What stands in the form of a new subscription that comes from the register's address. */
export function startOf(filter: ArticleFilter, name: string): FormValues {
  return { ...filter, name, inSite: 'on', mail: 'none' };
}

export function valuesOf(subscription: Subscription): FormValues {
  const { name, criteria, inSite, mail } = subscription;
  return { ...criteria, name, mail, inSite: inSite ? 'on' : undefined };
}
