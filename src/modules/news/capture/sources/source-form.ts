import { z } from 'zod';
import { choice, optionalText, text } from '../../../../platform/http/form.ts';
import { pageAddress } from '../links/page-address.ts';
import { parseBodyPart } from './body-part.ts';

export const sourceLabels: Readonly<Record<string, string>> = {
  name: '来源名称',
  kind: '种类',
  url: '网址',
  intervalMinutes: '多久看一次（分钟）',
  dailyBudget: '每天最多访问次数',
  linkPattern: '链接规则',
  bodyPart: '正文所在部分',
  category: '固定类别',
  impactNote: '影响评估',
  republishBasis: '全文转载依据',
  contact: '网站联系方式',
};

export const sourceKinds = ['page-list', 'feed', 'sitemap', 'single'] as const;

/** The one form of a source. */
export const sourceForm = z.object({
  name: text('来源名称', 60),
  kind: choice('种类', sourceKinds),
  url: text('网址', 2_000).refine(
    (typed) => pageAddress(typed) !== undefined,
    '请填写完整网址，以 http:// 或 https:// 开头，不带用户名和密码',
  ),
  intervalMinutes: whole('间隔', 15, 43_200),
  dailyBudget: whole('每天最多访问次数', 1, 20_000),
  linkPattern: optionalText('链接规则', 1_000),
  bodyPart: optionalText('正文所在部分', 100).refine(
    (typed) => typed === undefined || parseBodyPart(typed) !== undefined,
    '请写成“标签#编号.类名”，例如 div#content 或 .article',
  ),
  category: optionalText('固定类别', 20),
  impactNote: text('影响评估', 1_000).refine(
    (typed) => typed.length >= 4,
    '影响评估请至少写明对网站有无影响',
  ),
  republishBasis: optionalText('全文转载依据', 500).refine(
    (typed) => typed === undefined || typed.length >= 4,
    '请写明依据，例如授权协议的名称和日期',
  ),
  contact: optionalText('网站联系方式', 200),
});

export const sourceFilterForm = z.object({
  q: optionalText('查找', 60).catch(undefined),
  status: z.enum(['active', 'paused', 'retired']).optional().catch(undefined),
  kind: z.enum(sourceKinds).optional().catch(undefined),
  failing: z.literal('1').optional().catch(undefined),
});

export const versionForm = z.object({ version: z.coerce.number().int().min(0).catch(0) });

function whole(name: string, least: number, most: number) {
  const sentence = `${name}应为 ${least} 至 ${most.toLocaleString('zh-CN')} 之间的整数`;
  return text(name, 10)
    .transform((typed) => Number(typed.normalize('NFKC')))
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, sentence);
}
