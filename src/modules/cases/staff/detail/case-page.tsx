import { formatDate, formatDateTime } from '../../../../platform/dates.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { flashOf } from '../../../../platform/http/flash.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { formatYuan } from '../../../../platform/money.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Actions, MainAside, Stack } from '../../../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../../../ui/stat/stat.tsx';
import { Steps } from '../../../../ui/steps/steps.tsx';
import { townshipName } from '../../../orgs/index.ts';
import { getNumberParameter } from '../../../parameters/index.ts';
import { channelNames, kindNames, outcomeNames, satisfactionNames } from '../../case.ts';
import { caseSteps } from '../../case-steps.ts';
import type { CriminalHint } from '../../chain/criminal-threshold.ts';
import type { Question } from '../../claims/cross-checks.ts';
import { kindRule, trackOf } from '../../kinds/kind-rules.ts';
import type { CaseView } from '../../load-case.ts';
import { loadCriminalHint, loadQuestions } from '../../load-case-questions.ts';
import type { InstalmentStanding } from '../../payments/instalments.ts';
import { planStanding } from '../../payments/plan-standing.ts';
import { bouncesOf, needsHead } from '../../transfer/bounces.ts';
import { CASES, caseHref } from '../case-links.ts';
import { loadShownCase } from '../load-shown-case.ts';
import { StatusTag } from '../status-tag.tsx';
import { ActionBar, permittedActs } from './action-bar.tsx';
import { ApplicationsSection } from './applications-section.tsx';
import {
  ClaimantsSection,
  DemandsSection,
  IntakeSection,
  RecusalsSection,
  StatedPhonesSection,
} from './beyond-wages-sections.tsx';
import { ChainSection } from './chain-section.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { InstalmentsSection, PaymentsSection } from './payments-section.tsx';
import {
  ClocksSection,
  LettersSection,
  NotesSection,
  QuestionsSection,
  TimelineSection,
  TransfersSection,
} from './side-sections.tsx';

/** Where the county has not set its own: three days before. */
const ALARM_DAYS = 3;

/** One case: what is known, who owes, what is paid, what runs, and the one thing to do next. */
export async function showCase(
  c: AppContext,
  problem?: { form: FormState; status: 404 | 409 | 422 | 403 },
): Promise<Response> {
  const view = await loadShownCase(c);
  const { db } = c.var.deps;
  const act = actOf(c);
  const [questions, hint, alarmDays] = await Promise.all([
    loadQuestions(db, act, view),
    loadCriminalHint(db, view),
    getNumberParameter(db, {
      region: view.rightsCase.region,
      key: 'cases.instalment-alarm-days',
      on: view.today,
    }),
  ]);
  const standings = planStanding(view.plan, view.payments, {
    today: view.today,
    alarmDays: alarmDays ?? ALARM_DAYS,
  });
  const { number } = view.rightsCase;
  return consolePage(
    c,
    {
      title: number,
      current: CASES,
      breadcrumbs: [{ href: CASES, label: '维权案件' }, { label: number }],
      flash: flashOf(c),
      status: problem?.status ?? 200,
    },
    <CaseBody c={c} view={view} found={{ questions, hint, standings }} problem={problem?.form} />,
  );
}

interface Found {
  readonly questions: readonly Question[];
  readonly hint: CriminalHint | undefined;
  readonly standings: readonly InstalmentStanding[];
}

function CaseBody({
  c,
  view,
  found,
  problem,
}: {
  c: AppContext;
  view: CaseView;
  found: Found;
  problem: FormState | undefined;
}) {
  const { actor } = c.var;
  const permitted = permittedActs(view, actor);
  const isWages = trackOf(view.rightsCase.kind) === 'wages';
  return (
    <Stack>
      <ErrorSummary errors={problem?.errors} />
      <Steps steps={caseSteps(view.rightsCase)} />
      <ActionBar view={view} actor={actor} />
      <BounceAlert view={view} />
      {isWages ? (
        <>
          <LedgerStats view={view} />
          <LedgerSection view={view} permitted={permitted} />
        </>
      ) : (
        <>
          <DemandsSection view={view} permitted={permitted} />
          <ClaimantsSection view={view} permitted={permitted} />
        </>
      )}
      <MainAside
        aside={
          <>
            <ClocksSection view={view} mayChange={permitted.includes('adjust-clock')} />
            <QuestionsSection questions={found.questions} hint={found.hint} />
            <IntakeSection view={view} permitted={permitted} />
            <StatedPhonesSection view={view} permitted={permitted} />
            <ApplicationsSection view={view} />
            <RecusalsSection view={view} />
            <TransfersSection view={view} />
            <LettersSection view={view} mayAnswer={permitted.includes('answer-letter')} />
            <NotesSection view={view} mayWrite={permitted.includes('add-note')} />
          </>
        }
      >
        <FactsSection view={view} />
        {isWages ? (
          <>
            <InstalmentsSection standings={found.standings} />
            <PaymentsSection view={view} permitted={permitted} />
            <ChainSection view={view} />
          </>
        ) : null}
        <PapersSection view={view} mayAdd={permitted.includes('add-paper')} form={problem} />
        <TimelineSection view={view} />
      </MainAside>
    </Stack>
  );
}

/** Nobody sends a case round a third time without the head. */
function BounceAlert({ view }: { view: CaseView }) {
  if (view.rightsCase.status !== 'registered' || !needsHead(view.transfers)) return null;
  return (
    <Alert tone="danger" title={`已被退回 ${bouncesOf(view.transfers)} 次，由部门负责人决定`}>
      <p>首问负责：再次转办只能由负责人作出，或者由工会受理办理到底。</p>
    </Alert>
  );
}

function LedgerStats({ view }: { view: CaseView }) {
  const { total } = view.ledger;
  return (
    <StatRow>
      <Stat label="申请人" value={total.claimants} unit="人" />
      <Stat label="申报" value={formatYuan(total.claimedFen)} unit="元" />
      <Stat
        label="确认"
        value={formatYuan(total.confirmedFen)}
        unit="元"
        hint={total.isVerified ? undefined : '尚未全部核实'}
      />
      <Stat
        label="到账"
        value={formatYuan(total.paidFen)}
        unit="元"
        hint={`本人确认 ${formatYuan(total.receivedFen)} 元`}
      />
      <Stat label="未到账" value={formatYuan(total.balanceFen)} unit="元" />
    </StatRow>
  );
}

function FactsSection({ view }: { view: CaseView }) {
  const one = view.rightsCase;
  const { id } = one;
  return (
    <Section
      title="案件情况"
      id="facts"
      actions={
        <Actions>
          <ButtonLink href={caseHref(id, 'print/cover')} label="案卷封面" />
          <ButtonLink href={caseHref(id, 'print/acceptance')} label="受理通知书" />
          {view.transfers.length > 0 ? (
            <ButtonLink href={caseHref(id, 'print/transfer')} label="转办函" />
          ) : null}
          <ButtonLink href={caseHref(id, 'print/registration')} label="登记表" />
          {one.kind === 'injury' ? (
            <ButtonLink href={caseHref(id, 'print/recognition')} label="工伤认定申请表" />
          ) : null}
          {trackOf(one.kind) === 'wages' ? (
            <ButtonLink href={caseHref(id, 'print/payment-sheet')} label="发放签字表" />
          ) : null}
        </Actions>
      }
    >
      {one.returnReason ? (
        <Alert tone="warning" title="退回原因">
          {one.returnReason}
        </Alert>
      ) : null}
      <DescriptionList columns items={factsOf(view)} />
    </Section>
  );
}

function factsOf(view: CaseView) {
  const one = view.rightsCase;
  const order = one.payOrder;
  return [
    { term: '事项', detail: kindNames[one.kind] },
    { term: '状态', detail: <StatusTag status={one.status} /> },
    {
      term: '用人单位',
      detail: one.employer.id ? (
        <a href={`/console/orgs/${one.employer.id}`}>{one.employer.name}</a>
      ) : (
        one.employer.name
      ),
    },
    {
      term: '登记',
      detail: `${formatDateTime(one.filedAt)} ${channelNames[one.channel]}(${one.filer.name})`,
    },
    { term: '经办人', detail: one.handler?.name ?? (one.awaitsHandler ? '回避后等待指派' : '尚未受理') },
    { term: '项目', detail: one.projectName ?? (one.isSite ? undefined : '非工地') },
    { term: '干活地点', detail: one.workPlace },
    { term: '乡镇', detail: one.townshipCode && (townshipName(one.townshipCode) ?? one.townshipCode) },
    ...(trackOf(one.kind) === 'wages'
      ? [
          { term: '欠薪起始', detail: one.arrearsSince && formatDate(one.arrearsSince) },
          { term: '工资欠条', detail: one.hasWageNote ? '有（可以直接起诉）' : '没有' },
          {
            term: '责令支付',
            detail: order ? `${order.body} ${order.orderedOn} 责令，期限 ${order.dueOn}` : '没有',
          },
        ]
      : [{ term: kindRule(one.kind).eventLabel, detail: one.eventOn && formatDate(one.eventOn) }]),
    { term: '事由', detail: one.summary },
    ...(one.outcome
      ? [
          {
            term: '办结方式',
            detail: [outcomeNames[one.outcome], one.outcomeReason].filter((text) => text).join(':'),
          },
        ]
      : []),
    ...(one.satisfaction
      ? [
          {
            term: '回访',
            detail: [satisfactionNames[one.satisfaction], one.reviewNote].filter((text) => text).join(':'),
          },
        ]
      : []),
  ];
}
