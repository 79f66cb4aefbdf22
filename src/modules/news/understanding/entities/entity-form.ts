import { z } from 'zod';
import { choice, optionalText, text } from '../../../../platform/http/form.ts';
import { entityKinds, isEntityKind, kindNames, nameKey } from './entity.ts';

export const entityLabels: Readonly<Record<string, string>> = {
  kind: '类别',
  name: '名称',
  aliases: '别名',
  basis: '收录依据',
};

export const kindOptions = kindNames.map((kind) => ({ value: kind, label: entityKinds[kind] }));

const MOST_ALIASES = 12;
const SHORT = '名称和别名至少两个字';

/** The one form of an entry of the dictionary; aliases stand one to a line. */
export const entityForm = z.object({
  kind: choice('类别', ['person', 'organisation', 'law', 'place', 'event']),
  name: text('名称', 60).refine((name) => nameKey(name).length >= 2, SHORT),
  aliases: optionalText('别名', 600)
    .transform((typed) =>
      [...new Set((typed ?? '').split(/[\n,，、;；]/).map((line) => line.trim()))].filter(Boolean),
    )
    .refine((names) => names.length <= MOST_ALIASES, `别名最多 ${MOST_ALIASES} 个`)
    .refine((names) => names.every((name) => [...name].length <= 60), '每个别名最多 60 个字')
    .refine((names) => names.every((name) => nameKey(name).length >= 2), SHORT),
  basis: optionalText('收录依据', 200),
});

export const versionForm = z.object({ version: z.coerce.number().int().min(0).catch(0) });

/** Filters of the dictionary, from its address. */
export const entityFilter = z.object({
  q: optionalText('查找', 60).catch(undefined),
  kind: z.string().refine(isEntityKind).optional().catch(undefined),
  status: z.enum(['active', 'retired']).optional().catch(undefined),
});
