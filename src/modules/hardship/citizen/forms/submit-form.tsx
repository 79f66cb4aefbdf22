import { z } from 'zod';
import { optionalText } from '../../../../platform/http/form.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import type { FileView } from '../../file/load-file.ts';
import { missingParts } from '../../household/completeness.ts';
import { consentItems, guardianItem } from '../../household/consents.ts';
import { isChild } from '../../household/member.ts';
import { withdrawFile } from '../../steps/handle-file.ts';
import { type Consents, resubmitFile, submitFile } from '../../steps/submit-file.ts';
import { AssessmentSteps } from '../check/assessment-steps.tsx';
import type { Desk } from './desk.ts';
import { box, reason, version } from './field-kinds.ts';
import { type Fields, type FileForm, fileFormRoutes } from './file-form-door.tsx';

const must = z.literal('on', { error: '请阅读并勾选，或者不提交申请' }).transform(() => true);

function submitSchema(needsGuardian: boolean) {
  return z
    .object({ version, sensitive: must, check: must, publish: must, guardian: needsGuardian ? must : box })
    .transform(({ version: read, ...consents }) => ({ version: read, consents }));
}

function needsGuardian({ members, today }: FileView): boolean {
  return members.some((member) => isChild(member, today));
}

const SubmitFields = ({ view, form }: Fields) => {
  const missing = missingParts(view);
  return (
    <>
      {missing.length > 0 ? (
        <Alert tone="warning" title="还不能提交">
          请先补齐：{missing.join('、')}。
        </Alert>
      ) : null}
      {view.packet.missing.length > 0 ? (
        <Alert tone="info" title="材料可以后补">
          还缺：{view.packet.missing.join('、')}。可以先提交，初审时会请您补。
        </Alert>
      ) : null}
      {view.assessment ? <AssessmentSteps loaded={view.assessment} /> : null}
      <Fieldset legend="请分别同意" hint="每一项都可以不同意；不同意就不能办理这项帮扶，其他服务不受影响。">
        <Checkbox name="sensitive" label={consentItems.sensitive} form={form} required />
        <Checkbox name="check" label={consentItems.check} form={form} required />
        <Checkbox name="publish" label={consentItems.publish} form={form} required />
        {needsGuardian(view) ? <Checkbox name="guardian" label={guardianItem} form={form} required /> : null}
      </Fieldset>
    </>
  );
};

/** 提交, 补正后重新提交, 撤回. */
export function submitRoutes(desk: Desk) {
  const submit: FileForm<{ version: number; consents: Consents }> = {
    slug: 'submit',
    word: 'submit',
    title: '核对并提交',
    submit: '提交申请',
    schema: (view) => submitSchema(needsGuardian(view)),
    fields: (fields) => <SubmitFields {...fields} />,
    run: (tx, act, { view, value }) => submitFile(tx, act, { fileId: view.file.id, ...value }),
    done: '申请已提交，请记住编号。',
  };
  const again: FileForm<{ version: number; note?: string | undefined }> = {
    slug: 'resubmit',
    word: 'resubmit',
    title: '重新提交',
    submit: '重新提交',
    schema: () => z.object({ version, note: optionalText('说明', 300) }),
    fields: ({ view }) => <p>需要补正的是：{view.file.returnReason}。补好了就可以重新提交，编号不变。</p>,
    run: (tx, act, { view, value }) =>
      resubmitFile(tx, act, { fileId: view.file.id, version: value.version }),
    done: '已重新提交。',
  };
  const withdraw: FileForm<{ version: number; reason: string }> = {
    slug: 'withdraw',
    word: 'withdraw',
    title: '撤回申请',
    submit: '撤回',
    tone: 'danger',
    hint: '撤回后这份申请不再办理；以后需要时可以重新申请。',
    schema: () => z.object({ version, reason: reason('撤回原因') }),
    fields: ({ form }) => <TextArea name="reason" label="撤回原因" form={form} required rows={3} />,
    run: (tx, act, { view, value }) => withdrawFile(tx, act, { fileId: view.file.id, ...value }),
    done: '已撤回。',
  };
  return [...fileFormRoutes(desk, submit), ...fileFormRoutes(desk, again), ...fileFormRoutes(desk, withdraw)];
}
