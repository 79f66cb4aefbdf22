import { shanghaiDate } from '../../../../../platform/dates.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { viewed } from '../../../../../platform/http/route.ts';
import { RadioGroup } from '../../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../../ui/form/date-field.tsx';
import { MoneyField } from '../../../../../ui/form/money-field.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Muted } from '../../../../../ui/layout/stack.tsx';
import { workOnGrants } from '../../../grants/aid-permissions.ts';
import { recordBill, voidMedicalBill } from '../../../grants/caps/record-bill.ts';
import { HOUSEHOLD } from '../../../grants/grant.ts';
import { payeeHolderNames, payeeHolders } from '../../../grants/payees/payee.ts';
import { setPayee } from '../../../grants/payees/set-payee.ts';
import { actRoutes } from '../act-door.tsx';
import { billForm, payeeForm, reasonForm } from '../grant-form.ts';
import { doneHref, GRANTS, householdHref } from '../grant-links.ts';
import { loadMoneyView } from './load-money-view.ts';

async function load(c: AppContext) {
  const view = await loadMoneyView(c);
  const { fileId, fileNumber } = view.household;
  return {
    subject: { view, billId: c.req.param('bill') === undefined ? '' : idParam(c, 'bill') },
    home: householdHref(fileId),
    homeLabel: fileNumber,
    current: GRANTS,
  };
}

const payeeRoutes = actRoutes({
  path: householdHref(':file', 'payee'),
  permission: workOnGrants,
  shown: viewed('grant.view'),
  word: 'payee.set',
  title: '登记收款账户',
  submit: '保存账户',
  load,
  schema: () => payeeForm,
  start: ({ view }) => ({
    subjectKey: HOUSEHOLD,
    holder: 'self',
    holderName: view.household.applicantName,
  }),
  fields: ({ subject: { view }, form }) => (
    <>
      <Muted>
        救助金只打到救助对象本人账户，不付现金。未满十八周岁的学生可用监护人账户。变更账户须有凭据。
      </Muted>
      <Select
        name="subjectKey"
        label="收款对象"
        form={form}
        required
        options={[
          { value: HOUSEHOLD, label: `全家（申请人 ${view.household.applicantName}）` },
          ...view.household.members
            .filter((one) => one.isStudent)
            .map(({ id, name }) => ({ value: id, label: `学生 ${name}` })),
        ]}
      />
      <RadioGroup
        name="holder"
        label="账户归属"
        form={form}
        required
        inline
        options={payeeHolders.map((value) => ({ value, label: payeeHolderNames[value] }))}
      />
      <TextField name="holderName" label="户名" form={form} required maxLength={40} />
      <TextField
        name="guardianRelation"
        label="与学生的关系"
        hint="用监护人账户时填写，如：父亲"
        form={form}
        maxLength={20}
      />
      <TextField
        name="bankName"
        label="开户行"
        form={form}
        required
        maxLength={60}
        suggestions={[
          '海南农信',
          '中国农业银行',
          '中国邮政储蓄银行',
          '中国工商银行',
          '中国建设银行',
          '中国银行',
        ]}
      />
      <TextField
        name="card"
        label="银行卡号"
        form={form}
        required
        inputMode="numeric"
        autocomplete="off"
        maxLength={40}
      />
      <TextField
        name="proof"
        label="凭据"
        hint="如：银行卡正反面复印件、本人签字的账户变更申请"
        form={form}
        required
        maxLength={200}
      />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    const { fileId } = subject.view.household;
    const { warning } = await setPayee(tx, act, { ...value, fileId });
    return doneHref(householdHref(fileId), warning ? `账户已登记。请注意：${warning}。` : '账户已登记。');
  },
});

const billRoutes = actRoutes({
  path: householdHref(':file', 'bill'),
  permission: workOnGrants,
  shown: viewed('grant.view'),
  word: 'bill.record',
  title: '登记医疗票据',
  submit: '登记票据',
  load,
  schema: () => billForm,
  start: (_subject, c) => ({ issuedOn: shanghaiDate(c.var.now) }),
  fields: ({ subject: { view }, form }) => (
    <>
      <Muted>只登记医保报销和其他救助之后个人自付的金额，不登记病情。同一张票据在全县只能用一次。</Muted>
      <TextField name="receiptNumber" label="票据号码" form={form} required maxLength={40} />
      <DateField name="issuedOn" label="票据日期" form={form} required />
      <Select
        name="memberId"
        label="患者"
        form={form}
        blank="未注明"
        options={view.household.members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MoneyField name="selfPaid" label="自付金额" form={form} required />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    const { fileId } = subject.view.household;
    const { selfPaid, ...bill } = value;
    await recordBill(tx, act, { ...bill, fileId, selfPaidFen: selfPaid });
    return doneHref(householdHref(fileId), '票据已登记。');
  },
});

const voidRoutes = actRoutes({
  path: householdHref(':file', 'bills/:bill/void'),
  permission: workOnGrants,
  shown: viewed('grant.view'),
  word: 'bill.void',
  title: '作废医疗票据',
  submit: '作废',
  tone: 'danger',
  load,
  schema: () => reasonForm,
  fields: ({ form }) => <TextField name="reason" label="原因" form={form} required maxLength={300} />,
  run: async (tx, act, { subject, value }) => {
    const { fileId } = subject.view.household;
    await voidMedicalBill(tx, act, { fileId, billId: subject.billId, reason: value.reason });
    return doneHref(householdHref(fileId), '票据已作废。');
  },
});

export const householdRoutes = [...payeeRoutes, ...billRoutes, ...voidRoutes];
