import type { FC } from 'hono/jsx';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { listOrganisations } from '../../../orgs/index.ts';

const MOST = 200;

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export async function bodiesOf(c: AppContext): Promise<Body[]> {
  const list = (kind: 'agency' | 'union') =>
    listOrganisations(c.var.deps.db, regionOf(c), {
      filter: { kind, status: 'active' },
      offset: 0,
      limit: MOST,
    });
  // A firm's own union does not inspect its firm.
  const unions = (await list('union')).filter((union) => union.name.endsWith('总工会'));
  return [...(await list('agency')), ...unions];
}

/** 月份, 牵头单位 (agencies) and 参加单位 (agencies and unions). */
export const BodyFields: FC<{ bodies: readonly Body[]; form: FormState }> = ({ bodies, form }) => (
  <>
    <Select
      name="month"
      label="月份"
      form={form}
      required
      blank="请选择"
      size="narrow"
      options={Array.from({ length: 12 }, (_, index) => ({
        value: String(index + 1),
        label: `${index + 1} 月`,
      }))}
    />
    <Select
      name="owner"
      label="牵头单位"
      form={form}
      required
      blank="请选择"
      hint="有检查权的机关；工会参与监督，不单独执法"
      options={bodies
        .filter((one) => one.kind === 'agency')
        .map(({ id, name }) => ({ value: id, label: name }))}
    />
    <CheckboxGroup
      name="participants"
      label="参加单位"
      form={form}
      options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </>
);
