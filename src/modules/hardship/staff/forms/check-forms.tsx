import { z } from 'zod';
import { choice, day, text } from '../../../../platform/http/form.ts';
import { plainYuan } from '../../../../platform/http/sheet-answer.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { acceptedFiles, acceptedFilesHint } from '../../../documents/index.ts';
import { authoriseCheck } from '../../checks/authorise-check.ts';
import { answerCheck, askCheck } from '../../checks/check-means.ts';
import { type CheckResult, checkResults } from '../../checks/check-store.ts';
import { recordVisit } from '../../checks/record-visit.ts';
import { findings, type VisitInput } from '../../checks/visit.ts';
import { money, version } from '../../citizen/forms/field-kinds.ts';
import { type FileForm, fileFormRoutes } from '../../citizen/forms/file-form-door.tsx';
import { optionsOf } from '../../codes/hardship-codes.ts';
import type { FileView } from '../../file/load-file.ts';
import { decideHardship } from '../../hardship-permissions.ts';
import { staffDesk } from '../staff-desk.tsx';

const visitors = text('入户人员', 200)
  .transform((names) => names.split(/[、，,；;\s]+/).filter((name) => name !== ''))
  .refine((names) => new Set(names).size >= 2, '入户核查至少两人，姓名用顿号分开');

const visitSchema = z
  .object({
    version,
    visitedOn: day('入户日期'),
    visitors,
    place: text('地点', 100),
    finding: choice('核查结论', ['true', 'partly', 'untrue']),
    findings: text('核查情况', 2000),
  })
  .transform(({ version: read, ...visit }) => ({ version: read, visit }));

const visitForm: FileForm<{ version: number; visit: VisitInput }> = {
  slug: 'visit',
  word: 'record-visit',
  title: '登记入户核查',
  submit: '保存核查记录',
  hint: '至少两人入户。纸质核查表签字后可作为材料上传。',
  schema: () => visitSchema,
  start: (view, c) => ({ visitedOn: view.today, visitors: `${c.var.actor.name}、` }),
  fields: ({ form }) => (
    <>
      <DateField name="visitedOn" label="入户日期" form={form} required />
      <TextField name="visitors" label="入户人员" form={form} required hint="至少两人，用顿号分开" />
      <TextField name="place" label="地点" form={form} required hint="写到村（居）委会即可" />
      <RadioGroup name="finding" label="核查结论" form={form} required options={optionsOf(findings)} />
      <TextArea
        name="findings"
        label="核查情况"
        form={form}
        required
        rows={6}
        hint="住房、收入来源、病情、邻里反映等。加密保存。"
      />
    </>
  ),
  run: (tx, act, { view, value }) => recordVisit(tx, act, { fileId: view.file.id, ...value }),
  done: '入户核查已登记。',
};

const authoriseForm: FileForm<{ version: number; signedOn: string }> = {
  slug: 'authorise',
  word: 'authorise',
  title: '登记核对授权',
  submit: '保存授权书',
  upload: true,
  hint: '没有签字的《家庭经济状况核对授权委托书》，不得核对家庭经济状况。请先打印、签字、按手印，再扫描或拍照上传。',
  schema: () => z.object({ version, signedOn: day('签署日期') }),
  start: (view) => ({ signedOn: view.today }),
  fields: ({ form }) => (
    <>
      <DateField name="signedOn" label="签署日期" form={form} required />
      <FileField
        name="file"
        label="签字的授权委托书"
        form={form}
        required
        accept={acceptedFiles}
        hint={acceptedFilesHint}
      />
    </>
  ),
  run: (tx, act, { view, value, files, c }) =>
    authoriseCheck(tx, act, {
      fileId: view.file.id,
      ...value,
      files: c.var.deps.files,
      scan: files[0],
    }),
  done: '授权书已登记，可以发函核对。',
};

const askForm: FileForm<{ version: number }> = {
  slug: 'ask-check',
  word: 'ask-check',
  title: '发函核对家庭经济状况',
  submit: '生成核对函',
  permission: decideHardship,
  hint: '生成带编号的核对函，打印盖章后连同授权委托书送民政部门。向民政部门提供的内容会记入职工的“提供记录”。',
  schema: () => z.object({ version }),
  fields: ({ view }) => <p>授权委托书签署日期：{view.file.authorisedOn ?? '还没有'}</p>,
  run: (tx, act, { view, value }) => askCheck(tx, act, { fileId: view.file.id, version: value.version }),
  done: '核对函已生成，请打印送达。',
};

const answerSchema = z.object({
  version,
  answeredOn: day('答复日期'),
  result: choice('核对结果', ['agrees', 'differs']),
  incomeFen: money('核对认定的全家年收入'),
  answer: text('答复内容', 2000),
});

const answerForm: FileForm<{
  version: number;
  answeredOn: string;
  result: CheckResult;
  incomeFen: bigint;
  answer: string;
}> = {
  slug: 'answer-check',
  word: 'answer-check',
  title: '登记核对结果',
  submit: '登记并测算类别',
  permission: decideHardship,
  hint: '类别按核对认定的收入、当日办法重新测算，每一步留档。',
  schema: () => answerSchema,
  start: (view) => ({ answeredOn: view.today, incomeFen: plainYuan(statedIncome(view)) }),
  fields: ({ view, form }) => (
    <>
      <DateField name="answeredOn" label="答复日期" form={form} required />
      <RadioGroup name="result" label="核对结果" form={form} required options={optionsOf(checkResults)} />
      <MoneyField
        name="incomeFen"
        label="核对认定的全家年收入"
        form={form}
        required
        hint={`家庭申报 ${plainYuan(statedIncome(view))} 元`}
      />
      <TextArea name="answer" label="答复内容" form={form} required rows={4} hint="加密保存" />
    </>
  ),
  run: (tx, act, { view, value }) => answerCheck(tx, act, { fileId: view.file.id, ...value }),
  done: '核对结果已登记。',
};

export function statedIncome({ members }: FileView): bigint {
  return members.reduce((total, member) => total + member.incomeFen, 0n);
}

/** 入户, 授权, 核对. */
export const checkRoutes = [
  ...fileFormRoutes(staffDesk, visitForm),
  ...fileFormRoutes(staffDesk, authoriseForm),
  ...fileFormRoutes(staffDesk, askForm),
  ...fileFormRoutes(staffDesk, answerForm),
];
