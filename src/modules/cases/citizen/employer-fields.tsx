import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted } from '../../../ui/layout/stack.tsx';
import { type Organisation, townshipName, townshipsOf } from '../../orgs/index.ts';

type Props = {
  form: FormState;
  region: string;
  /** What the register has under the typed name; undefined before the first look. */
  found: readonly Organisation[] | undefined;
};

export const EmployerFields: FC<Props & { isWages: boolean }> = ({ form, region, found, isWages }) => (
  <>
    <TextField
      name="employerName"
      label="单位、老板或包工头叫什么"
      form={form}
      required
      maxLength={60}
      hint="知道全称最好；也可以填营业执照上 18 位的统一社会信用代码。只知道老板叫什么也行。"
    />
    {found === undefined ? null : <Choices form={form} found={found} />}
    <RadioGroup
      name="isSite"
      label="是在工地干活吗？"
      form={form}
      required
      hint="盖房、修路、水利、装修工地都算。"
      options={[
        { value: 'yes', label: '是工地' },
        { value: 'no', label: '不是工地' },
      ]}
    />
    <TextField name="workPlace" label="干活的地点" form={form} maxLength={100} hint="例如 临城镇跨海路" />
    <Select
      name="townshipCode"
      label="在哪个镇"
      form={form}
      size="medium"
      blank="不清楚"
      options={townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }))}
    />
    <Fieldset legend="您在那里干什么" columns>
      <TextField name="occupation" label="干什么活" form={form} maxLength={40} hint="例如 钢筋工、服务员" />
      <DateField name="employedFrom" label="哪天开始干" form={form} hint="大概也行，例如 2023-03-01" />
      <DateField name="employedTo" label="哪天不干了" form={form} hint="还在干就不填" />
    </Fieldset>
    {isWages ? (
      <TextArea
        name="summary"
        label="还想说的（可以不填）"
        form={form}
        maxLength={1000}
        hint="例如 老板答应过什么、去要过几次"
      />
    ) : null}
  </>
);

const Choices: FC<{ form: FormState; found: readonly Organisation[] }> = ({ form, found }) =>
  found.length === 0 ? (
    <Muted>登记簿里没有查到。没关系，按您填写的名称登记，工作人员会去核对。</Muted>
  ) : (
    <RadioGroup
      name="organisationId"
      label="是下面哪一家？"
      form={form}
      options={[
        ...found.map((organisation) => ({
          value: organisation.id,
          label: organisation.name,
          hint: [
            organisation.creditCode,
            organisation.townshipCode && townshipName(organisation.townshipCode),
          ]
            .filter(Boolean)
            .join('，'),
        })),
        { value: 'none', label: '都不是，按我填写的名称登记' },
      ]}
    />
  );

/** Looks the name up before going on; without it the typed name is kept as it is. */
export const FindButton: FC = () => (
  <SubmitButton label="查一下这家单位" name="do" value="find" tone="secondary" icon="search" />
);

export const SiteFields: FC<{ form: FormState }> = ({ form }) => (
  <>
    <Muted>
      工地大门口的告示牌上一般写着这些单位和劳资专管员的电话，拍下来照着填。不知道的空着，工作人员会去查。
    </Muted>
    <TextField name="projectName" label="工地或项目叫什么" form={form} required maxLength={100} />
    <TextField name="owner" label="建设单位（业主、开发商）" form={form} maxLength={60} />
    <TextField
      name="general"
      label="总包单位"
      form={form}
      maxLength={60}
      hint="分包欠薪，由总包先垫付（保障农民工工资支付条例第三十条）"
    />
    <TextField name="sub" label="分包单位" form={form} maxLength={60} />
    <TextField name="crew" label="包工头或班组长" form={form} maxLength={60} />
    <TextField name="dispatcher" label="劳务派遣公司（有的话）" form={form} maxLength={60} />
  </>
);
