import { z } from 'zod';
import { choice, day, optionalDay, optionalText, text } from '../../../platform/http/form.ts';
import type { EventPlan } from './event.ts';
import { eventKinds } from './event.ts';

const time = (name: string) =>
  text(name, 10).transform((typed, check) => {
    const match = /^(\d{1,2})[:点](\d{2})?分?$/.exec(typed.normalize('NFKC').replaceAll(/\s/g, ''));
    const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 0)];
    if (hour <= 23 && minute <= 59)
      return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    check.addIssue({ code: 'custom', message: `${name}请写成 09:30` });
    return z.NEVER;
  });

const wholeNumber = (name: string, most: number) =>
  optionalText(name, 8).transform((typed, check) => {
    if (typed === undefined) return undefined;
    const value = Number(typed.normalize('NFKC'));
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    check.addIssue({ code: 'custom', message: `${name}请填写 1 至 ${most} 的整数` });
    return z.NEVER;
  });

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** 活动方案: body of the form ⇄ plan; times are those of the county. */
export const eventForm = z
  .object({
    kind: choice('类型', eventKinds),
    title: text('名称', 60),
    organiser: text('组织单位', 60),
    place: text('地点', 80),
    township: optionalText('乡镇', 12),
    startsOn: day('日期'),
    startsAt: time('开始时间'),
    endsOn: optionalDay('结束日期'),
    endsAt: time('结束时间'),
    audience: optionalText('参加对象', 100),
    summary: optionalText('内容', 2_000),
    capacity: wholeNumber('名额', 100_000),
    signUpUntil: optionalDay('报名截止'),
    insured: ticked,
    workingHours: ticked,
    employerConsent: optionalText('企业同意情况', 200),
  })
  .transform((form, check): EventPlan => {
    const startsAt = new Date(`${form.startsOn}T${form.startsAt}:00+08:00`);
    const endsAt = new Date(`${form.endsOn ?? form.startsOn}T${form.endsAt}:00+08:00`);
    if (endsAt <= startsAt)
      check.addIssue({ code: 'custom', path: ['endsAt'], message: '结束时间应晚于开始时间' });
    if (form.signUpUntil !== undefined && form.signUpUntil > form.startsOn)
      check.addIssue({ code: 'custom', path: ['signUpUntil'], message: '报名截止不能晚于活动当天' });
    if (form.workingHours && form.employerConsent === undefined)
      check.addIssue({
        code: 'custom',
        path: ['employerConsent'],
        message: '工会法第四十一条：在工作时间开展活动，应当事先征得企业同意，请填写同意情况',
      });
    return {
      ...{ kind: form.kind, title: form.title, organiser: form.organiser, place: form.place },
      townshipCode: form.township,
      ...{ startsAt, endsAt },
      ...{ audience: form.audience, summary: form.summary, capacity: form.capacity },
      signUpUntil: form.signUpUntil,
      isInsured: form.insured,
      inWorkingHours: form.workingHours,
      employerConsent: form.workingHours ? form.employerConsent : undefined,
    };
  });

export const heldForm = z.object({
  version: z.coerce.number().int(),
  attended: text('参加人数', 8).transform((typed, check) => {
    const value = Number(typed.normalize('NFKC'));
    if (Number.isInteger(value) && value >= 0 && value <= 1_000_000) return value;
    check.addIssue({ code: 'custom', message: '参加人数请填写整数' });
    return z.NEVER;
  }),
  note: optionalText('活动情况', 2_000),
});

export const cancelForm = z.object({
  version: z.coerce.number().int(),
  reason: text('取消原因', 100),
});
