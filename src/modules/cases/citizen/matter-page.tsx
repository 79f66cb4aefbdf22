import type { FC } from 'hono/jsx';
import { daysBetween, workingDaysLeft } from '../../../platform/calendar.ts';
import { formatDateTime } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { Deadline } from '../../../ui/deadline/deadline.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Actions, Muted, Strong } from '../../../ui/layout/stack.tsx';
import { Steps } from '../../../ui/steps/steps.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import { applicationKinds, applicationShortNames } from '../applications/application.ts';
import { kindNames, outcomeNames, statusNames } from '../case.ts';
import { eventTitles } from '../case-event.ts';
import { nextStatus } from '../case-lifecycle.ts';
import { caseSteps } from '../case-steps.ts';
import { DemandTable } from '../demands/demand-table.tsx';
import { trackOf } from '../kinds/kind-rules.ts';
import { TransferChain } from '../transfer/transfer-chain.tsx';
import { matterHref } from './claim-links.ts';
import { takeJustFiled } from './just-filed.ts';
import { LIMITATION_COMFORT, limitationWords } from './limitation-words.ts';
import type { Matter } from './load-matter.ts';
import { MatterActs } from './matter-acts.tsx';
import { MatterMoney } from './matter-money.tsx';
import { MatterPapers } from './matter-papers.tsx';
import { type MatterDeadline, matterDeadlines, whoHasIt } from './matter-words.ts';
import { mayElect } from './may-elect.ts';

/** One case of mine: number, where it stands, who has it, until when, the money, the papers, what happened. */
export function showMatter(
  c: AppContext,
  matter: Matter,
  again: { form: FormState; status: 200 | 409 | 422 } = { form: emptyForm, status: 200 },
): Response | Promise<Response> {
  const { rightsCase, today } = matter.view;
  return portalPage(
    c,
    {
      title: `${kindNames[rightsCase.kind]} ${rightsCase.number}`,
      current: '/matters',
      status: again.status,
    },
    <>
      <ErrorSummary errors={again.form.errors} />
      {takeJustFiled(c) ? <Filed matter={matter} /> : null}
      {c.req.query('done') ? (
        <Alert tone="success" role="status">
          <p>已办好。</p>
        </Alert>
      ) : null}
      <Standing matter={matter} today={today} />
      <MatterActs matter={matter} form={again.form} />
      {trackOf(rightsCase.kind) === 'wages' ? (
        <MatterMoney matter={matter} />
      ) : (
        <MatterDemands matter={matter} />
      )}
      <Limitations matter={matter} />
      <Transfers matter={matter} />
      <Applications matter={matter} />
      <MatterPapers matter={matter} form={again.form} />
      <Section title="办理经过">
        <Timeline
          entries={matter.view.events.map((event) => ({
            at: formatDateTime(event.happenedAt),
            title: eventTitles[event.word],
            who: event.actor.kind === 'worker' ? '申请人' : event.actor.name,
            body: event.detail,
          }))}
        />
      </Section>
      <Actions>
        <ButtonLink href={matterHref(matter, 'print')} label="打印这一页" icon="print" />
        {mayElect(matter) ? <a href={matterHref(matter, 'representatives')}>推选代表人</a> : null}
        {mayWithdraw(matter) ? <a href={matterHref(matter, 'withdraw')}>我要退出这个案件</a> : null}
      </Actions>
    </>,
  );
}

const MatterDemands: FC<{ matter: Matter }> = ({ matter }) => (
  <Section title="我的请求">
    <DemandTable demands={matter.view.demands} />
  </Section>
);

const Filed: FC<{ matter: Matter }> = ({ matter }) => (
  <Alert tone="success" title="登记好了" role="status">
    <p>
      编号 <Strong>{matter.view.rightsCase.number}</Strong>
      ，这个编号一直有效。请拍照或打印保存；打 12351 报编号也能查。
    </p>
  </Alert>
);

const Standing: FC<{ matter: Matter; today: string }> = ({ matter, today }) => {
  const { rightsCase, transfers, clocks } = matter.view;
  const last = [...transfers].sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime())[0];
  const deadlines = matterDeadlines(rightsCase.status, clocks);
  return (
    <Section title="办到哪一步了">
      <p>
        <Tag tone="info">{statusNames[rightsCase.status]}</Tag> {rightsCase.employer.name}
        {rightsCase.projectName ? `（${rightsCase.projectName}）` : ''}
      </p>
      <Steps steps={caseSteps(rightsCase)} />
      <p>
        <strong>现在在谁手里：</strong>
        {whoHasIt(rightsCase, last)}
      </p>
      {rightsCase.outcome ? (
        <p>
          办结方式：{outcomeNames[rightsCase.outcome]}
          {rightsCase.outcomeReason ? `，${rightsCase.outcomeReason}` : ''}
        </p>
      ) : null}
      {deadlines.length > 0 ? (
        <ul>
          {deadlines.map((due) => (
            <li>
              <DeadlineLine due={due} today={today} />
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
};

const DeadlineLine: FC<{ due: MatterDeadline; today: string }> = ({ due, today }) => (
  <>
    {due.who}：{due.what}{' '}
    <Deadline
      due={due.dueOn}
      daysLeft={due.isWorking ? workingDaysLeft(today, due.dueOn) : daysBetween(today, due.dueOn)}
      unit={due.isWorking ? '工作日' : '天'}
      provisional={due.provisional}
    />
    <Muted>依据：{due.article}</Muted>
  </>
);

const Limitations: FC<{ matter: Matter }> = ({ matter }) => {
  const { rightsCase, clocks, today } = matter.view;
  const limits = limitationWords(rightsCase.status, clocks, today);
  if (limits.length === 0) return null;
  return (
    <Section title="还可以走的路，什么时候之前">
      {limits.map(({ title, words, article }) => (
        <>
          <p>
            <strong>{title}：</strong>
            {words}
          </p>
          <Muted>依据：{article}</Muted>
        </>
      ))}
      <p>{LIMITATION_COMFORT}</p>
    </Section>
  );
};

/** The whole chain of hand-overs, so that nobody is sent from door to door unseen. */
const Transfers: FC<{ matter: Matter }> = ({ matter }) =>
  matter.view.transfers.length === 0 ? null : (
    <Section title="转办经过">
      <TransferChain transfers={matter.view.transfers} clocks={matter.view.clocks} />
    </Section>
  );

/** Applications to the tribunal and the court, filled from the case. */
const Applications: FC<{ matter: Matter }> = ({ matter }) => {
  if (matter.own === undefined) return null;
  return (
    <Section title="要自己申请仲裁或者支付令">
      <p>
        协商不成，可以申请劳动仲裁；欠钱的事实清楚的，也可以向法院申请支付令。申请书已经帮您填好，能改、能下载、能打印。
      </p>
      <Actions>
        {applicationKinds.map((kind) => (
          <ButtonLink
            href={matterHref(matter, `applications/${kind}`)}
            label={`写${applicationShortNames[kind]}`}
          />
        ))}
      </Actions>
    </Section>
  );
};

/** The last one does not leave: the whole case is then ended by the clerk, with the worker's word. */
export function mayWithdraw({ view, own }: Matter): boolean {
  return (
    own !== undefined &&
    own.paidFen === 0n &&
    view.ledger.total.claimants > 1 &&
    nextStatus(view.rightsCase, 'withdraw-claimant') !== undefined
  );
}
