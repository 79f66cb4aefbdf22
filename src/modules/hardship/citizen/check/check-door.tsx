import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormValues, parseForm, readForm } from '../../../../platform/http/form.ts';
import { portalPage, printPage } from '../../../../platform/http/page.tsx';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import type { RequiredPaper } from '../../../documents/index.ts';
import { assess } from '../../formula/assess.ts';
import { loadRule } from '../../formula/load-rule.ts';
import { refuse } from '../../hardship-refusals.ts';
import { requiredPapers } from '../../household/required-papers.ts';
import { AssessmentSteps } from './assessment-steps.tsx';
import { CheckFields } from './check-fields.tsx';
import { type CheckAnswers, checkFieldNames, checkForm, circumstancesOf, traitsOf } from './check-form.ts';

export const CHECK = '/hardship/check';

const title = '困难帮扶自测';

/** 自测: the questions. Nothing is stored, neither here nor with the answer. */
export function showCheck(c: AppContext): Response | Promise<Response> {
  return checkPage(c, { values: emptyForm.values, errors: {}, status: 200 });
}

function checkPage(
  c: AppContext,
  shown: { values: FormValues; errors: Record<string, string[]>; status: 200 | 422 },
): Response | Promise<Response> {
  const form = { values: shown.values, errors: shown.errors };
  return portalPage(
    c,
    { title, current: CHECK, status: shown.status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Alert tone="info">不用登录，不留姓名。回答只用来当场测算，不保存，也不会出现在网址里。</Alert>
      <Form action={CHECK}>
        <CheckFields form={form} />
        <Actions>
          <SubmitButton label="测一测" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** The answer: category, each step of the computation, and which papers this family would bring. */
export async function takeCheck(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const answers = pickAnswers(values);
  const parsed = parseForm(checkForm, answers);
  if (!parsed.ok) return checkPage(c, { values: answers, errors: parsed.form.errors, status: 422 });
  const { rule, result } = await computed(c, parsed.value);
  return portalPage(
    c,
    { title: '自测结果', current: CHECK },
    <Stack>
      <AssessmentSteps loaded={{ rule, result }} />
      <Section title="要准备的材料">
        <PaperTable papers={requiredPapers(traitsOf(parsed.value))} />
      </Section>
      <Actions>
        <Form action="/hardship/apply">
          <HiddenFields values={hidden(answers)} />
          <SubmitButton label="带着这些回答去申请" />
        </Form>
        <Form action={`${CHECK}/print`}>
          <HiddenFields values={hidden(answers)} />
          <SubmitButton label="打印材料清单" tone="secondary" icon="print" />
        </Form>
        <a href={CHECK}>重新测</a>
      </Actions>
      <Muted>申请需要登录。不会填就打 12351，或者到乡镇工会，由工作人员代填。</Muted>
    </Stack>,
  );
}

/** The packet on paper: what to bring, a box to tick for each. */
export async function printPacket(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(checkForm, pickAnswers(values));
  if (!parsed.ok)
    return checkPage(c, { values: parsed.form.values, errors: parsed.form.errors, status: 422 });
  return printPage(
    c,
    { title: '困难职工帮扶申请材料清单', backHref: CHECK },
    <>
      <PaperTable papers={requiredPapers(traitsOf(parsed.value))} ticks />
      <p>一式三份，按上面的次序装订。原件当场核对后退回。不收费。</p>
      <p>
        {c.var.siteName}　咨询电话：12351　打印日期：{shanghaiDate(c.var.now)}
      </p>
    </>,
  );
}

async function computed(c: AppContext, answers: CheckAnswers) {
  const question = { region: regionOf(c), on: shanghaiDate(c.var.now) };
  const rule = (await loadRule(c.var.deps.db, question)) ?? refuse('file.standard-unknown');
  return { rule, result: assess(circumstancesOf(answers), rule) };
}

/** Only the fields of the self-test, so that nothing else travels on. */
export function pickAnswers(values: FormValues): FormValues {
  return Object.fromEntries(
    checkFieldNames.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

export function hidden(values: FormValues): Record<string, string | readonly string[] | undefined> {
  return { ...values };
}

function PaperTable({ papers, ticks }: { papers: readonly RequiredPaper[]; ticks?: true }) {
  return (
    <Table
      caption="材料清单"
      columns={[
        ...(ticks ? [{ key: 'tick', header: '备齐', cell: () => '□' }] : []),
        { key: 'label', header: '材料', cell: (paper: RequiredPaper) => paper.label },
        {
          key: 'need',
          header: '要求',
          cell: (paper: RequiredPaper) => (paper.need === 'required' ? '必需' : '有则更好'),
        },
        { key: 'hint', header: '说明', cell: (paper: RequiredPaper) => paper.hint ?? '' },
      ]}
      rows={papers}
      empty=""
    />
  );
}
