import { formatDate, formatDateTime } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/id.ts';
import type { ParameterDefinition } from '../../../platform/module.ts';
import { Section } from '../../../ui/card/card.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import { addParameter } from '../add-parameter.ts';
import { formatValue, type Parameter } from '../parameter.ts';
import { newValueForm, verifyForm, withdrawForm } from '../parameter-form.ts';
import { listHistory } from '../parameter-store.ts';
import { changeParameters } from '../parameters-permissions.ts';
import { verifyParameter } from '../verify-parameter.ts';
import { withdrawParameter } from '../withdraw-parameter.ts';
import { definitionOf } from './definitions.ts';
import { NewValueForm, VerifyForm, WithdrawForm } from './parameter-forms.tsx';
import { VerifiedTag } from './parameters-page.tsx';

/** One parameter: all its values, and for who may change them the forms. */
export async function showParameter(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const definition = definitionOf(c);
  const history = await listHistory(c.var.deps.db, regionOf(c), definition.key);
  const mayChange = mayPass(c.var.actor, changeParameters);
  const wrong = Object.keys(form.errors).length > 0;
  return consolePage(
    c,
    {
      title: definition.name,
      current: '/console/parameters',
      breadcrumbs: [{ href: '/console/parameters', label: '本地参数' }, { label: definition.name }],
      status: wrong ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Muted>{definition.hint}</Muted>
      <History definition={definition} history={history} mayChange={mayChange} />
      {mayChange ? (
        <Section title="填写新值">
          <NewValueForm definition={definition} form={form} requestId={newId()} />
        </Section>
      ) : null}
    </Stack>,
  );
}

interface HistoryProps {
  readonly definition: ParameterDefinition;
  readonly history: readonly Parameter[];
  readonly mayChange: boolean;
}

function History({ definition, history, mayChange }: HistoryProps) {
  if (history.length === 0) return <EmptyState title="还没有填写过这项参数" />;
  return (
    <>
      {history.map((parameter) => (
        <Section title={formatValue(definition, parameter.value)}>
          <p>
            <VerifiedTag parameter={parameter} /> 自 {formatDate(parameter.validFrom)}
            {parameter.validTo ? `起，至 ${formatDate(parameter.validTo)} 前` : '起'}
          </p>
          <p>依据：{parameter.source}</p>
          {parameter.note ? <p>说明：{parameter.note}</p> : null}
          <Muted>
            {parameter.createdByName} 于 {formatDateTime(parameter.createdAt)} 填写
          </Muted>
          {mayChange && !parameter.verified ? <VerifyForm parameter={parameter} requestId={newId()} /> : null}
          {mayChange ? <WithdrawForm parameter={parameter} requestId={newId()} /> : null}
        </Section>
      ))}
    </>
  );
}

export async function postNewValue(c: AppContext): Promise<Response> {
  const definition = definitionOf(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(newValueForm(definition), values);
  if (!parsed.ok) return showParameter(c, parsed.form);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await addParameter(tx, actOf(c), { key: definition.key, ...parsed.value });
        return `/console/parameters/${definition.key}`;
      }),
    (refusal) => showParameter(c, withError(parsed.form, 'validFrom', refusal.message)),
  );
}

export async function postVerification(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(verifyForm, values);
  if (!parsed.ok)
    return showParameter(c, { values: {}, errors: { '': ['核实时请写明依据（文件、文号、条款）'] } });
  return mutate(c, requestId, async (tx) => {
    const { key } = await verifyParameter(tx, actOf(c), { id, source: parsed.value.source });
    return `/console/parameters/${key}`;
  });
}

export async function postWithdrawal(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(withdrawForm, values);
  if (!parsed.ok) return showParameter(c, { values: {}, errors: { '': ['撤销时请写明原因'] } });
  return mutate(c, requestId, async (tx) => {
    const { key } = await withdrawParameter(tx, actOf(c), { id, reason: parsed.value.reason });
    return `/console/parameters/${key}`;
  });
}
