import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { MoneyField } from '../../../ui/form/money-field.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted } from '../../../ui/layout/stack.tsx';
import type { CaseKind } from '../case.ts';
import { cellProps } from '../citizen/lines-fields.tsx';
import { kindRule } from '../kinds/kind-rules.ts';
import { MOST_DEMANDS } from './demand.ts';
import { type DemandRow, demandRows } from './demand-form.ts';

const blank: DemandRow = { demand: '', amount: '', basis: '' };
/** Empty rows below what is filled in. */
const SPARE = 2;

/** One box for each demand, with what people of this kind usually demand offered while typing. */
export const DemandFields: FC<{ form: FormState; kind: CaseKind }> = ({ form, kind }) => {
  const filled = demandRows(form.values);
  const count = Math.min(MOST_DEMANDS, filled.length + (filled.length === 0 ? SPARE + 1 : SPARE));
  const rows = Array.from({ length: count }, (_, at) => filled[at] ?? blank);
  const usual = kindRule(kind).usualDemands;
  return (
    <>
      <Muted>
        一项写一格，不用的空着。金额可以先用<a href="/calculators">算一算</a>，不清楚的不填，工会会帮您算。
      </Muted>
      {rows.map((row, at) => (
        <Fieldset legend={`第 ${at + 1} 项`}>
          <TextField
            {...cellProps({ name: 'demand', at, row, form })}
            label="请求什么"
            maxLength={200}
            suggestions={usual.map(({ body }) => body)}
            hint={at === 0 ? `例如：${usual.map(({ body }) => body).join('；')}` : undefined}
          />
          <MoneyField
            {...cellProps({ name: 'amount', at, row, form })}
            label="金额"
            hint="没有金额可以不填"
          />
          <TextField
            {...cellProps({ name: 'basis', at, row, form })}
            label="依据哪一条"
            size="medium"
            maxLength={100}
            suggestions={[...new Set(usual.map(({ basis }) => basis))]}
            hint="不知道可以不填"
          />
        </Fieldset>
      ))}
    </>
  );
};
