import { regionOf } from '../../../../../platform/http/context.ts';
import { Checkbox } from '../../../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../../../ui/form/fieldset.tsx';
import { TextArea } from '../../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { verdictNames, verdicts } from '../../../letters/letter.ts';
import {
  escalateForm,
  extendForm,
  planRecheckForm,
  reasonForm,
  recheckForm,
} from '../../../letters/letter-form.ts';
import { closeLetter } from '../../../letters/recheck/close-letter.ts';
import { escalateLetter } from '../../../letters/recheck/escalate-letter.ts';
import { nextKind } from '../../../letters/recheck/escalation.ts';
import { extendRectifying } from '../../../letters/recheck/extend-rectifying.ts';
import { planRecheck } from '../../../letters/recheck/plan-recheck.ts';
import { recordRecheck } from '../../../letters/recheck/record-recheck.ts';
import { chineseOrdinal } from '../../../letters/text/letter-text.ts';
import { findFirmByName } from '../find-firm.ts';
import { letterHref } from '../letter-links.ts';
import { letterFormRoutes } from './letter-form-door.tsx';

const planning = letterFormRoutes({
  slug: 'plan-recheck',
  word: 'plan-recheck',
  title: '安排复查',
  submit: '安排复查',
  hint: '单位联系人会收到复查日期。只有复查认定已整改，才能销号。',
  schema: () => planRecheckForm,
  fields: ({ view, form }) => (
    <>
      <DateField name="on" label="复查日期" form={form} required />
      {view.letter.visitId ? (
        <Checkbox
          name="asVisit"
          value="joint-visit"
          label="同时排入联合检查"
          form={form}
          hint="由原牵头单位带队，只带有问题的检查表；可以用现场模式记录"
        />
      ) : null}
    </>
  ),
  run: async (tx, act, { view, value }) => {
    await planRecheck(tx, act, { letterId: view.letter.id, ...value });
    return undefined;
  },
  done: '复查已安排。',
});

const recording = letterFormRoutes({
  slug: 'recheck',
  word: 'record-recheck',
  title: '登记复查情况',
  submit: '保存复查情况',
  schema: ({ items }) => recheckForm(items.map((item) => item.id)),
  start: ({ items, letter, today }) => ({
    on: letter.recheckOn !== undefined && letter.recheckOn <= today ? letter.recheckOn : today,
    ...Object.fromEntries(
      items.flatMap((item) => [
        [`verdict-${item.id}`, item.verdict],
        [`verdictNote-${item.id}`, item.verdictNote],
      ]),
    ),
  }),
  fields: ({ view, form }) => (
    <>
      <DateField name="on" label="复查日期" form={form} required />
      {view.items.map((item) => (
        <Fieldset
          legend={`（${chineseOrdinal(item.position)}）${item.problem}`}
          hint={item.promise ? `承诺：${item.promise}（${item.promiseDue ?? '未写期限'}）` : '单位未就此答复'}
        >
          <RadioGroup
            name={`verdict-${item.id}`}
            label="复查结果"
            form={form}
            required
            inline
            options={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
          />
          <TextArea name={`verdictNote-${item.id}`} label="复查说明" form={form} rows={2} />
        </Fieldset>
      ))}
    </>
  ),
  run: async (tx, act, { view, value }) => {
    await recordRecheck(tx, act, { letterId: view.letter.id, ...value });
    return undefined;
  },
  done: '复查情况已登记。',
});

const extending = letterFormRoutes({
  slug: 'extend',
  word: 'extend-rectifying',
  title: '限期继续整改',
  submit: '限期继续整改',
  schema: () => extendForm,
  fields: ({ form }) => (
    <>
      <DateField name="until" label="整改期限" form={form} required />
      <TextArea name="reason" label="原因" form={form} required rows={3} />
    </>
  ),
  run: async (tx, act, { view, value }) => {
    await extendRectifying(tx, act, { letterId: view.letter.id, ...value });
    return undefined;
  },
  done: '已限期继续整改。',
});

const closing = letterFormRoutes({
  slug: 'close',
  word: 'close',
  title: '销号',
  submit: '销号',
  hint: '各项均经复查认定已整改，方可销号。',
  schema: () => reasonForm,
  start: ({ letter }) => ({ reason: letter.recheckOn ? '经复查，各项问题均已整改。' : '' }),
  fields: ({ form }) => <TextArea name="reason" label="销号依据" form={form} required rows={3} />,
  run: async (tx, act, { view, value }) => {
    await closeLetter(tx, act, { letterId: view.letter.id, ...value });
    return undefined;
  },
  done: '已销号。',
});

const escalating = letterFormRoutes({
  slug: 'escalate',
  word: 'escalate',
  title: '升级',
  submit: '升级并起草下一份函件',
  tone: 'danger',
  hint: '逾期不答复、承诺到期未整改或复查未整改的，升级为下一份函件；新函件会引用本函的文号、承诺和日期。',
  schema: () => escalateForm,
  fields: ({ view, form }) => (
    <>
      {nextKind(view.letter.kind) === 'recommendation' ? (
        <TextField
          name="recipient"
          label="主送机关"
          form={form}
          required
          hint="单位名册中的全称，如县人力资源和社会保障局、县综合行政执法局"
        />
      ) : null}
      <TextArea name="reason" label="升级原因" form={form} required rows={3} />
    </>
  ),
  run: async (tx, act, { view, value, c }) => {
    const recipient = value.recipient ? await findFirmByName(tx, regionOf(c), value.recipient) : undefined;
    const next = await escalateLetter(tx, act, {
      letterId: view.letter.id,
      version: value.version,
      reason: value.reason,
      recipientId: recipient,
    });
    return letterHref(next.id, 'edit');
  },
  done: '已升级。',
});

/** Re-visit, more time, the end, or the next letter. */
export const recheckRoutes = [...planning, ...recording, ...extending, ...closing, ...escalating];
