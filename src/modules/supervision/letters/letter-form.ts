import { z } from 'zod';
import { choice, day, optionalDay, optionalText, text } from '../../../platform/http/form.ts';
import { isId } from '../../../platform/id.ts';
import { letterKinds, servingWays, verdicts } from './letter.ts';

/** Every form that a colleague could overtake carries the version it was shown with. */
const version = z.coerce.number().int().optional().catch(undefined);

export const newLetterForm = z.object({
  kind: choice('函件种类', letterKinds),
  firm: text('用人单位', 100),
  project: optionalText('项目', 100),
  recipient: optionalText('主送机关', 100),
  visit: z
    .string()
    .refine((id) => id === '' || isId(id))
    .transform((id) => (id === '' ? undefined : id))
    .optional()
    .catch(undefined),
});

export const reasonForm = z.object({ version, reason: text('原因', 300) });
export const noteForm = z.object({ version, note: optionalText('意见', 300) });

/** Ways that staff record; the online way is recorded when the contact signs for it. */
export const recordedWays = servingWays.filter((way) => way !== 'online');

export const serveForm = z
  .object({
    version,
    how: z.enum(servingWays, { error: '请选择送达方式' }).exclude(['online'], { error: '请选择送达方式' }),
    on: day('送达日期'),
    to: optionalText('签收人或见证人', 60),
    trackingNumber: optionalText('邮件编号', 40),
  })
  .check((check) => {
    const { how, to, trackingNumber } = check.value;
    const wrong = (path: string, message: string) =>
      check.issues.push({ code: 'custom', path: [path], message, input: check.value });
    if (how === 'post' && trackingNumber === undefined) wrong('trackingNumber', '邮寄送达请填写邮件编号');
    if (how === 'in-person' && to === undefined) wrong('to', '请填写签收人');
    if (how === 'left' && to === undefined) wrong('to', '留置送达请填写两名见证人');
  });

export const delayForm = z.object({
  version,
  until: day('延至日期'),
  reason: text('延期理由', 300),
});

export const delayAnswerForm = z.object({
  version,
  delayId: z.string().refine(isId, '请刷新后重试'),
  answer: choice('答复', ['granted', 'refused']),
  note: optionalText('说明', 300),
});

export const planRecheckForm = z.object({
  version,
  on: day('复查日期'),
  asVisit: z.enum(['joint-visit', 'desk']).default('desk').catch('desk'),
});
export const extendForm = z.object({ version, until: day('整改期限'), reason: text('原因', 300) });

export const escalateForm = z.object({
  version,
  reason: text('升级原因', 300),
  recipient: optionalText('主送机关', 100),
});

export const paperForm = z.object({ label: text('材料名称', 60) });

/** Once per item, the item's id behind the name: `promise-<id>`, `due-<id>`. */
export function promisesForm(ids: readonly string[]) {
  return z.looseObject({ version, note: optionalText('其他说明', 1_000) }).transform((typed, check) => ({
    version: typed.version,
    note: typed.note,
    promises: ids.map((id) => ({
      itemId: id,
      promise: field(typed, check, { name: `promise-${id}`, schema: optionalText('整改措施', 1_000) }),
      promiseDue: field(typed, check, { name: `due-${id}`, schema: optionalDay('完成日期') }),
    })),
  }));
}

/** An answer that came on paper. */
export function paperAnswerForm(ids: readonly string[]) {
  const head = z.object({ on: day('答复日期'), by: optionalText('答复人', 60) });
  return promisesForm(ids).and(head);
}

/** How each item was found: `verdict-<id>`, `verdictNote-<id>`. */
export function recheckForm(ids: readonly string[]) {
  const verdict = z.enum(verdicts, { error: '请选择复查结果' });
  return z.looseObject({ version, on: day('复查日期') }).transform((typed, check) => ({
    version: typed.version,
    on: typed.on,
    verdicts: ids.map((id) => ({
      itemId: id,
      verdict: field(typed, check, { name: `verdict-${id}`, schema: verdict }) ?? 'not-rectified',
      note: field(typed, check, { name: `verdictNote-${id}`, schema: optionalText('复查说明', 300) }),
    })),
  }));
}

export const doneForm = z.object({ version, on: day('完成日期'), note: optionalText('完成情况', 500) });

/** So many empty rows stand below the items of a draft. */
const SPARE_ROWS = 3;

/** The draft: title, text, and rows of problem, article and demand; a row left empty is no item. */
export function editForm(ids: readonly string[]) {
  return z
    .looseObject({ version, title: text('标题', 80), body: text('正文', 6_000) })
    .transform((typed, check) => ({
      version: typed.version,
      title: typed.title,
      body: typed.body,
      items: draftRows(ids).flatMap((row) => {
        const read = (name: string, label: string) =>
          field(typed, check, { name: `${name}-${row}`, schema: optionalText(label, 1_000) });
        const problem = read('problem', '问题');
        const article = read('article', '依据');
        const demand = read('demand', '要求');
        if (problem === undefined && demand === undefined) return [];
        if (problem === undefined) missing(check, `problem-${row}`, '请写明问题');
        if (demand === undefined) missing(check, `demand-${row}`, '请写明要求');
        const id = ids.includes(row) ? row : undefined;
        return [{ id, problem: problem ?? '', article, demand: demand ?? '' }];
      }),
    }));
}

/** Names of the rows of the edit form: the items on file, then the empty ones. */
export function draftRows(ids: readonly string[]): string[] {
  return [...ids, ...Array.from({ length: SPARE_ROWS }, (_, index) => `new${index + 1}`)];
}

type Check = z.RefinementCtx;

function field<Schema extends z.ZodType>(
  typed: Readonly<Record<string, unknown>>,
  check: Check,
  one: { name: string; schema: Schema },
): z.output<Schema> | undefined {
  const parsed = one.schema.safeParse(typed[one.name]);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) missing(check, one.name, issue.message);
  return undefined;
}

function missing(check: Check, name: string, message: string): void {
  check.addIssue({ code: 'custom', path: [name], message });
}
