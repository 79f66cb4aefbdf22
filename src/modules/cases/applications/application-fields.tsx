import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { fieldId } from '../../../ui/form/form-state.ts';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted } from '../../../ui/layout/stack.tsx';
import type { CaseKind } from '../case.ts';
import { cellName, readRows } from '../citizen/form-rows.ts';
import { DemandFields } from '../demands/demand-fields.tsx';
import type { ApplicantFacts, ApplicationKind } from './application.ts';
import { applicationFields, evidenceColumns, witnessColumns } from './application-form.ts';

const tribunalHints = {
  arbitration: '劳动合同履行地或者单位所在地的仲裁委员会，例如“临高县劳动人事争议仲裁委员会”',
  'payment-order': '单位所在地的基层人民法院，例如“临高县人民法院”',
} as const satisfies Record<ApplicationKind, string>;

type Props = { form: FormState; kind: ApplicationKind; caseKind: CaseKind; applicant: ApplicantFacts };

/** An application as one page: parties, demands, facts, evidence, witnesses. */
export const ApplicationFields: FC<Props> = ({ form, kind, caseKind, applicant }) => (
  <>
    <Fieldset legend="申请人">
      <p>
        {applicant.name}，{applicant.sex}
        {applicant.birthDate ? `，${applicant.birthDate} 出生` : ''}，证件号码 {applicant.identity}，电话{' '}
        {applicant.phone ?? '未登记'}
      </p>
      <Muted>这些从档案填入，不用再写。</Muted>
      <TextField name="applicantJob" label="职业" form={form} maxLength={40} />
      <TextField name="applicantAddress" label="住所" form={form} maxLength={120} hint="能收到信的地址" />
    </Fieldset>
    <Fieldset legend="被申请人（用人单位）">
      <TextField
        name="respondentName"
        label="名称"
        form={form}
        maxLength={60}
        hint="和营业执照上一样，可以到国家企业信用信息公示系统查"
      />
      <TextField name="respondentAddress" label="单位住所" form={form} maxLength={120} />
      <TextField
        name="respondentHead"
        label={applicationFields.respondentHead.label}
        form={form}
        maxLength={40}
        size="medium"
      />
      <TextField name="respondentPost" label="职务" form={form} maxLength={40} size="medium" />
    </Fieldset>
    <Fieldset legend="请求事项">
      <DemandFields form={form} kind={caseKind} />
    </Fieldset>
    <TextArea name="facts" label="事实与理由" form={form} rows={10} maxLength={6000} />
    <Rows
      form={form}
      legend="证据和证据来源"
      names={evidenceColumns}
      labels={['证据名称', '来源']}
      hints={['例如：工资流水', '例如：银行打印']}
    />
    <Rows
      form={form}
      legend="证人"
      names={witnessColumns}
      labels={['证人姓名', '住所和电话']}
      hints={['没有可以不填', '']}
    />
    <TextField name="tribunal" label="交到哪里" form={form} maxLength={60} hint={tribunalHints[kind]} />
  </>
);

type RowsProps = {
  form: FormState;
  legend: string;
  names: readonly [string, string];
  labels: readonly [string, string];
  hints: readonly [string, string];
};

/** Filled rows and two spare ones. */
const Rows: FC<RowsProps> = ({ form, legend, names, labels, hints }) => {
  const filled = readRows(form.values, names);
  return (
    <Fieldset legend={legend}>
      {Array.from({ length: filled.length + 2 }, (_, at) => (
        <Fieldset legend={`第 ${at + 1} 行`} columns>
          {names.map((name, index) => (
            <TextField
              name={name}
              id={fieldId(cellName(name, at))}
              label={labels[index] ?? ''}
              value={filled[at]?.[name] ?? ''}
              maxLength={200}
              hint={at === 0 && hints[index] !== '' ? hints[index] : undefined}
            />
          ))}
        </Fieldset>
      ))}
    </Fieldset>
  );
};
