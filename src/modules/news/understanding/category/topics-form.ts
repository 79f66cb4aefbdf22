import { z } from 'zod';
import { choices } from '../../../../platform/http/form.ts';
import { categories, isCategory } from './categories.ts';
import { isTheme, themes } from './themes.ts';

export const topicLabels: Readonly<Record<string, string>> = { category: '类别', themes: '主题' };

export const categoryOptions = categories.map((name) => ({ value: name, label: name }));
export const themeOptions = themes.map((name) => ({ value: name, label: name }));

/** The one form of a correction; an empty category means that none fits. */
export const topicsForm = z.object({
  category: z
    .string()
    .optional()
    .refine((value) => value === undefined || value === '' || isCategory(value), '请选择类别')
    .transform((value) => (isCategory(value) ? value : undefined)),
  themes: choices()
    .refine((values) => values.every(isTheme), '请选择主题')
    .transform((values) => [...new Set(values)].filter(isTheme)),
});
