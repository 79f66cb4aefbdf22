import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Actions } from '../../../ui/layout/stack.tsx';
import { representativesForm } from '../case-form.ts';
import { electRepresentatives } from '../claims/elect-representatives.ts';
import { MOST_REPRESENTATIVES, REPRESENTATION_FROM } from '../claims/representatives.ts';
import { matterHref } from './claim-links.ts';
import { loadMatter, type Matter } from './load-matter.ts';
import { act } from './matter-door.tsx';
import { mayElect } from './may-elect.ts';

export async function askElect(c: AppContext): Promise<Response> {
  const matter = await loadElectable(c);
  const claimant = matter.view.claimants.filter((one) => one.isRepresentative).map((one) => one.id);
  return page(c, matter, { ...emptyForm, values: { claimant } });
}

export async function takeElect(c: AppContext): Promise<Response> {
  const matter = await loadElectable(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(representativesForm, values);
  if (!parsed.ok) return page(c, matter, parsed.form);
  const target = { caseId: matter.id, region: matter.region };
  return act(c, { matter, requestId }, (tx) =>
    electRepresentatives(tx, actOf(c), { ...target, claimantIds: parsed.value.claimant }),
  );
}

async function loadElectable(c: AppContext): Promise<Matter> {
  const matter = await loadMatter(c);
  return mayElect(matter) ? matter : refuseCommon('not-found');
}

function page(c: AppContext, matter: Matter, form: FormState): Response | Promise<Response> {
  const status = Object.keys(form.errors).length > 0 ? 422 : 200;
  const active = matter.view.claimants.filter((one) => one.withdrawnAt === undefined);
  return portalPage(
    c,
    { title: '推选代表人', current: '/matters', status },
    <>
      <ErrorSummary errors={form.errors} />
      <p>
        {REPRESENTATION_FROM} 人以上的，可以推选代表人，最多 {MOST_REPRESENTATIVES}{' '}
        人。请先和工友商量好，签名的推选书拍照传到“材料”里。
      </p>
      <Form action={matterHref(matter, 'representatives')} requestId={newId()}>
        <CheckboxGroup
          name="claimant"
          label="代表人"
          form={form}
          options={active.map((one) => ({
            value: one.id,
            label: matter.view.cards.get(one.personId)?.name ?? '',
          }))}
        />
        <Actions>
          <SubmitButton label="保存代表人" />
          <ButtonLink href={matterHref(matter)} label="返回" />
        </Actions>
      </Form>
    </>,
  );
}
