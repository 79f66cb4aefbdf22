import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { giveConsent, withdrawConsent } from '../consents/give-consent.ts';
import { linkOwnFile } from '../link-own-file.ts';
import { heldFacts, type OwnFile, retention } from '../own-file.ts';
import { consentForm, linkForm } from '../own-file-form.ts';
import { readOwnFile } from '../read-own-file.ts';
import {
  ConsentList,
  CorrectionList,
  DisclosureList,
  EmploymentList,
  HeldList,
  LookList,
} from './own-file-sections.tsx';

const HOME = '/my/file';

/** 我的档案: what is held and what for, who looked, consents, corrections, downloads. */
export async function showOwnFile(c: AppContext, link: FormState = emptyForm): Promise<Response> {
  const file = await readOwnFile(c.var.deps.db, actOf(c));
  const wrong = Object.keys(link.errors).length > 0;
  return portalPage(
    c,
    { title: '我的档案', current: HOME, status: wrong ? 422 : 200 },
    file ? <FileParts c={c} file={file} /> : <NoFile form={link} />,
  );
}

function FileParts({ c, file }: { c: AppContext; file: OwnFile }) {
  const words = Object.assign({}, ...c.var.deps.modules.map((module) => module.auditWords ?? {}));
  return (
    <Stack>
      <Section title="我们保存了什么" id="held">
        <HeldList facts={heldFacts(file)} />
        <Muted>{retention}</Muted>
        <Actions>
          <ButtonLink href={`${HOME}/corrections/new`} label="有错，申请更正" tone="primary" />
          <ButtonLink href={`${HOME}/print`} label="打印" />
          <ButtonLink href={`${HOME}/download.csv`} label="下载表格" download />
          <ButtonLink href={`${HOME}/download.json`} label="下载数据文件" download />
        </Actions>
      </Section>
      <Section title="用工经历" id="employment">
        <EmploymentList spells={file.employment} />
      </Section>
      <Section title="我的更正申请" id="corrections">
        <CorrectionList corrections={file.corrections} />
      </Section>
      <Section title="我的同意" id="consents">
        <ConsentList consents={file.consents} requestId={newId} />
      </Section>
      <Section title="提供给其他单位的记录" id="disclosures">
        <DisclosureList disclosures={file.disclosures} />
      </Section>
      <Section title="谁看过、改过我的档案" id="looks">
        <LookList looks={file.looks} words={words} />
      </Section>
    </Stack>
  );
}

function NoFile({ form }: { form: FormState }) {
  return (
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Section title="还没有关联档案">
        <p>第一次提交事项时会自动建立档案。</p>
        <p>
          如果县总工会或乡镇工会为您登记过，可以填写姓名和身份证号找到自己的档案。登记的手机号须与登录手机号一致。
        </p>
        <Form action={`${HOME}/link`} requestId={newId()}>
          <TextField name="name" label="姓名" form={form} required autocomplete="name" />
          <TextField name="identityNumber" label="身份证号" form={form} required autocomplete="off" />
          <SubmitButton label="查找我的档案" />
        </Form>
      </Section>
    </Stack>
  );
}

export async function postLink(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(linkForm, values);
  if (!parsed.ok) return showOwnFile(c, parsed.form);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await linkOwnFile(tx, actOf(c), parsed.value);
        return HOME;
      }),
    (refusal) => showOwnFile(c, withError(parsed.form, '', refusal.message)),
  );
}

/** One click gives a consent, one click withdraws it (个人信息保护法 §15). */
export async function postConsent(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(consentForm, values);
  const { personId } = c.var.actor;
  if (!parsed.ok || personId === undefined) return refuseCommon('not-found');
  const { purpose, act } = parsed.value;
  return mutate(c, requestId, async (tx) => {
    await (act === 'give' ? giveConsent : withdrawConsent)(tx, actOf(c), { personId, purpose });
    return `${HOME}#consents`;
  });
}
