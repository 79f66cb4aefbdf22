import { z } from 'zod';
import { isDate } from '../../../../platform/calendar.ts';
import { optionalText, text } from '../../../../platform/http/form.ts';
import { pageAddress } from '../links/page-address.ts';

export const captureLabels: Readonly<Record<string, string>> = {
  url: '网址',
  reason: '取证理由',
  note: '备注',
  file: '网页文件',
  fromUrl: '原网址',
  whereFrom: '从哪里来',
};

/** Capturing an address now. */
export const addressForm = z.object({
  url: text('网址', 2_000).refine(
    (typed) => pageAddress(typed) !== undefined,
    '请填写完整网址，以 http:// 或 https:// 开头，不带用户名和密码',
  ),
  reason: optionalText('取证理由', 200).refine(
    (typed) => typed === undefined || typed.length >= 4,
    '取证理由请写得具体一些',
  ),
  note: optionalText('备注', 200),
});

/** Handing in a page that somebody saved. */
export const fileForm = z.object({
  whereFrom: text('从哪里来', 200),
  fromUrl: optionalText('原网址', 2_000).refine(
    (typed) => typed === undefined || pageAddress(typed) !== undefined,
    '请填写完整网址，不知道可以不填',
  ),
});

const day = z.string().refine(isDate).optional().catch(undefined);

/** Filters of the register of snapshots, from its address. */
export const snapshotFilterForm = z.object({
  q: optionalText('查找', 100).catch(undefined),
  source: z.uuid().optional().catch(undefined),
  origin: z.enum(['crawl', 'address', 'file']).optional().catch(undefined),
  flagged: z.enum(['1', 'open']).optional().catch(undefined),
  from: day,
  to: day,
});

export type SnapshotQuery = z.output<typeof snapshotFilterForm>;
