import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { findTownship } from '../../orgs/index.ts';
import { askCorrection } from '../corrections/ask-correction.ts';
import { correctionFields } from '../corrections/correction.ts';
import { optionsOf } from '../option-list.ts';
import { correctionForm } from '../own-file-form.ts';
import { codeOf } from '../wanted-code.ts';

const HOME = '/my/file';

/** A worker asks to have something on the own file corrected (个人信息保护法 §46). */
export function showAsk(c: AppContext, form: FormState = emptyForm): Response | Promise<Response> {
  const wrong = Object.keys(form.errors).length > 0;
  return portalPage(
    c,
    { title: '申请更正档案', current: HOME, status: wrong ? 422 : 200 },
    <Stack>
      <ErrorSummary errors={form.errors} labels={labels} />
      <p>工作人员核对后会更正，或写明不更正的理由。结果在“我的档案”里看。</p>
      <Form action={`${HOME}/corrections/new`} requestId={newId()}>
        <RadioGroup
          name="field"
          label={labels.field}
          options={optionsOf(correctionFields)}
          form={form}
          required
        />
        <TextField
          name="wanted"
          label={labels.wanted}
          form={form}
          required
          autocomplete="off"
          hint="户籍性质写“农村”或“城镇”，乡镇、民族、文化程度写名称"
        />
        <TextArea name="reason" label={labels.reason} form={form} rows={3} required />
        <Actions>
          <SubmitButton label="提交申请" />
          <ButtonLink href={HOME} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

const labels = { field: '哪一项有错', wanted: '正确的内容', reason: '为什么要更正' };

export async function postCorrection(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(correctionForm, values);
  if (!parsed.ok) return showAsk(c, parsed.form);
  const { field, reason } = parsed.value;
  const township = (name: string) => findTownship(regionOf(c), name)?.code;
  const wanted = codeOf(field, parsed.value.wanted, township);
  if (wanted === undefined) {
    return showAsk(c, withError(parsed.form, 'wanted', `没有“${parsed.value.wanted}”这一项，请写常用名称`));
  }
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await askCorrection(tx, actOf(c), { field, wanted, reason });
        return `${HOME}#corrections`;
      }),
    (refusal) =>
      showAsk(c, withError(parsed.form, refusal.code === 'person.invalid' ? 'wanted' : '', refusal.message)),
  );
}
