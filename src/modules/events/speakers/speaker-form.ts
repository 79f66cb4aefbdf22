import { z } from 'zod';
import { isDate } from '../../../platform/calendar.ts';
import { parseDate } from '../../../platform/dates.ts';
import { choice, day, optionalDay, optionalText, text } from '../../../platform/http/form.ts';
import { townshipName } from '../../orgs/index.ts';
import { parsePhone } from '../../people/index.ts';
import { hostKinds, type SpeakerProfile, type Wish } from './speaker.ts';

const township = text('乡镇', 12).refine((code) => townshipName(code) !== undefined, '请选择乡镇');

function toPhone(typed: string, check: z.RefinementCtx): string {
  const phone = parsePhone(typed);
  if (phone.ok) return phone.value;
  check.addIssue({ code: 'custom', message: phone.reason });
  return z.NEVER;
}

const split = (typed: string) =>
  typed
    .split(/[\n、，,;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => [...one].slice(0, 30).join(''));

/** 宣讲人登记表. */
export const speakerForm = z
  .object({
    name: text('姓名', 50),
    honour: text('荣誉', 80),
    trade: text('行业（工种）', 30),
    township,
    topics: text('讲题', 300),
    freeWhen: optionalText('有空时间', 100),
    phone: optionalText('联系电话', 30).transform((typed, check) =>
      typed === undefined ? undefined : toPhone(typed, check),
    ),
    active: z
      .string()
      .optional()
      .transform((value) => value !== undefined),
  })
  .transform(
    (form): SpeakerProfile => ({
      name: form.name,
      honour: form.honour,
      trade: form.trade,
      townshipCode: form.township,
      topics: split(form.topics),
      freeWhen: form.freeWhen,
      phone: form.phone,
      isActive: form.active,
    }),
  );

/** 邀请表: three days at most, none in the past. */
export function wishForm(today: string) {
  const future = (value: string | undefined) => value === undefined || value > today;
  return z
    .object({
      hostKind: choice('单位类型', hostKinds),
      hostName: text('单位名称', 60),
      township,
      place: text('宣讲地点', 80),
      topic: text('想听的主题', 40),
      trade: optionalText('行业', 30),
      day1: day('第一选择日期').refine(future, '日期应在今天以后'),
      day2: optionalDay('第二选择日期').refine(future, '日期应在今天以后'),
      day3: optionalDay('第三选择日期').refine(future, '日期应在今天以后'),
      listeners: text('听众人数', 6).transform((typed, check) => {
        const value = Number(typed.normalize('NFKC'));
        if (Number.isInteger(value) && value >= 1 && value <= 100_000) return value;
        check.addIssue({ code: 'custom', message: '听众人数请填写整数' });
        return z.NEVER;
      }),
      contact: text('联系人', 50),
      phone: text('联系电话', 30).transform(toPhone),
      note: optionalText('其他要求', 300),
    })
    .transform(
      ({ township: townshipCode, day1, day2, day3, ...form }): Wish => ({
        ...form,
        trade: form.trade,
        note: form.note,
        townshipCode,
        days: [...new Set([day1, day2, day3].filter((one) => one !== undefined))],
      }),
    );
}

export const bookingForm = z.object({
  version: z.coerce.number().int(),
  speaker: z.uuid('请选择宣讲人'),
  on: text('日期', 30).transform((typed, check) => {
    const parsed = parseDate(typed);
    if (parsed.ok && isDate(parsed.date)) return parsed.date;
    check.addIssue({ code: 'custom', message: '日期请写成 2023-11-02' });
    return z.NEVER;
  }),
  time: text('时间', 5).refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), '时间请写成 09:30'),
});

/** An act that only asks whether the page was still fresh. */
export const confirmForm = z.object({ version: z.coerce.number().int() });

export const declineForm = z.object({ version: z.coerce.number().int(), reason: text('原因', 100) });

export const feedbackForm = z.object({
  version: z.coerce.number().int(),
  attended: text('参加人数', 6).transform((typed, check) => {
    const value = Number(typed.normalize('NFKC'));
    if (Number.isInteger(value) && value >= 0 && value <= 100_000) return value;
    check.addIssue({ code: 'custom', message: '参加人数请填写整数' });
    return z.NEVER;
  }),
  feedback: text('反馈', 1_000),
});
