import type { Transaction } from '../../../../platform/db/database.ts';
import type { FormState, FormValues } from '../../../../platform/http/form.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { searchOrganisations } from '../../../orgs/index.ts';
import { chainFactsForm, chainLinkForm, payOrderForm } from '../../case-form.ts';
import { type ChainLink, linkRoleNames, linkRoles } from '../../chain/chain.ts';
import type { NewChainLink } from '../../chain/chain-store.ts';
import { recordPayOrder } from '../../chain/record-pay-order.ts';
import { setChain } from '../../chain/set-chain.ts';
import type { CaseView } from '../../load-case.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField } from './papers-field.tsx';

const PLACES = [0, 1, 2, 3, 4, 5] as const;
/** 建设单位 → 总包 → 分包 → 班组; the rest is folded away. */
const USUAL = 4;
const LICENSED = { yes: true, no: false, unknown: undefined } as const;
const usualRoles = ['owner', 'general', 'sub', 'crew', 'sub', 'dispatcher'] as const;

/** Reads the places that have a name; each is one link, from the top down. */
const schema = chainFactsForm.loose().transform((form, check) => {
  const links = PLACES.flatMap((at): NewChainLink[] => {
    const typed = Object.fromEntries(
      Object.keys(chainLinkForm.shape).map((key) => [key, form[`${key}.${at}`]]),
    );
    if (typeof typed.name !== 'string' || typed.name.trim() === '') return [];
    const parsed = chainLinkForm.safeParse(typed);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        check.addIssue({ code: 'custom', path: [`${String(issue.path[0])}.${at}`], message: issue.message });
      }
      return [];
    }
    const { data } = parsed;
    return [
      {
        role: data.role,
        name: data.name,
        organisationId: undefined,
        worksUnpaidFen: data.worksUnpaid,
        isLicensed: LICENSED[data.licensed],
        isIllegalAward: data.illegalAward,
        lendsLicence: data.lendsLicence,
        note: undefined,
      },
    ];
  });
  const { version, isSite, projectName, ownerFundsLate, isUnlawfulProject, papers } = form;
  return { version, isSite, projectName, ownerFundsLate, isUnlawfulProject, papers, links };
});

function startValues(view: CaseView): FormValues {
  const { isSite, projectName, ownerFundsLate, isUnlawfulProject, employer } = view.rightsCase;
  return {
    isSite: isSite ? 'on' : undefined,
    ownerFundsLate: ownerFundsLate ? 'on' : undefined,
    isUnlawfulProject: isUnlawfulProject ? 'on' : undefined,
    projectName,
    ...Object.fromEntries(PLACES.map((at) => [`role.${at}`, usualRoles[at]])),
    ...Object.fromEntries(PLACES.map((at) => [`licensed.${at}`, 'unknown'])),
    ...(view.chain.length === 0 ? { 'name.2': employer.name } : {}),
    ...Object.assign({}, ...view.chain.map(linkValues)),
  };
}

function linkValues(link: ChainLink): FormValues {
  const at = link.position;
  return {
    [`role.${at}`]: link.role,
    [`name.${at}`]: link.name,
    [`worksUnpaid.${at}`]: link.worksUnpaidFen === undefined ? '' : formatYuan(link.worksUnpaidFen),
    [`licensed.${at}`]: link.isLicensed === undefined ? 'unknown' : link.isLicensed ? 'yes' : 'no',
    [`illegalAward.${at}`]: link.isIllegalAward ? 'on' : undefined,
    [`lendsLicence.${at}`]: link.lendsLicence ? 'on' : undefined,
  };
}

function LinkFields({ at, form }: { at: number; form: FormState }) {
  return (
    <Fieldset legend={`第 ${at + 1} 环`} columns>
      <Select
        name={`role.${at}`}
        label="环节"
        form={form}
        options={linkRoles.map((value) => ({ value, label: linkRoleNames[value] }))}
      />
      <TextField name={`name.${at}`} label="名称" form={form} hint="没有这一环请留空" />
      <MoneyField name={`worksUnpaid.${at}`} label="尚未付给下一环的工程款" form={form} />
      <Select
        name={`licensed.${at}`}
        label="是否具备合法经营资格"
        form={form}
        options={[
          { value: 'unknown', label: '未核实' },
          { value: 'yes', label: '具备' },
          { value: 'no', label: '不具备（含个人）' },
        ]}
      />
      <Checkbox name={`illegalAward.${at}`} label="工程由转包或违法分包取得" form={form} />
      <Checkbox name={`lendsLicence.${at}`} label="允许他人以本单位名义承揽（挂靠）" form={form} />
    </Fieldset>
  );
}

/** A link whose name is exactly that of an enterprise on file is that enterprise. */
async function withOrganisations(
  tx: Transaction,
  region: string,
  links: readonly NewChainLink[],
): Promise<NewChainLink[]> {
  const found: NewChainLink[] = [];
  for (const link of links) {
    const same = await searchOrganisations(tx, region, { text: link.name, kind: 'enterprise', limit: 20 });
    found.push({ ...link, organisationId: same.find((one) => one.name === link.name)?.id });
  }
  return found;
}

const chain = caseFormRoutes({
  slug: 'chain',
  word: 'set-chain',
  title: '发包承包关系',
  submit: '保存',
  hint: '从建设单位开始自上而下填写。依据《保障农民工工资支付条例》第二十九、三十、三十六、三十七条，系统据此提示依法应当付款的一方。',
  schema: () => schema,
  start: startValues,
  fields: ({ form }) => (
    <>
      <Checkbox name="isSite" label="工程建设领域（建筑、市政、交通、水利等工地）" form={form} />
      <TextField name="projectName" label="项目名称" form={form} />
      <Checkbox name="ownerFundsLate" label="建设单位未按约定及时拨付工程款" form={form} />
      <Checkbox name="isUnlawfulProject" label="项目违反国土空间规划、工程建设等法律法规" form={form} />
      {PLACES.slice(0, USUAL).map((at) => (
        <LinkFields at={at} form={form} />
      ))}
      <Disclosure summary="还有更多环节">
        {PLACES.slice(USUAL).map((at) => (
          <LinkFields at={at} form={form} />
        ))}
      </Disclosure>
      <PapersField form={form} hint="如：承包合同、告示牌照片、询问笔录" />
    </>
  ),
  run: async (tx, act, { view, value }) => {
    const links = await withOrganisations(tx, view.rightsCase.region, value.links);
    await setChain(tx, act, { caseId: view.rightsCase.id, ...value, links });
  },
  done: '发包承包关系已保存。',
});

const order = caseFormRoutes({
  slug: 'pay-order',
  word: 'order-payment',
  title: '登记责令支付',
  submit: '保存',
  hint: '由人社局或综合行政执法局作出。逾期仍不支付是移送公安的条件之一（刑法第二百七十六条之一）。',
  schema: () => payOrderForm,
  start: (view) => ({ body: view.rightsCase.payOrder?.body ?? view.transfers[0]?.receiver.name }),
  fields: ({ form }) => (
    <>
      <TextField name="body" label="责令单位" form={form} required />
      <DateField name="orderedOn" label="责令日期" form={form} required />
      <DateField name="dueOn" label="支付期限" form={form} required />
      <RadioGroup
        name="servedHow"
        label="送达方式"
        form={form}
        options={['直接送达', '留置送达', '张贴并拍照（逃匿）', '邮寄送达'].map((value) => ({
          value,
          label: value,
        }))}
      />
      <PapersField form={form} hint="如：责令限期支付通知书文号" />
    </>
  ),
  run: (tx, act, { view, value }) => recordPayOrder(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '责令支付已登记。',
});

/** Who stands above whom, and the government's order. */
export const chainRoutes = [...chain, ...order];
