import type { FC } from 'hono/jsx';
import type { Actor } from '../../../../platform/actor.ts';
import { daysBetween } from '../../../../platform/calendar.ts';
import { formatDate, formatDateTime } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, MainAside, Stack } from '../../../../ui/layout/stack.tsx';
import { Steps } from '../../../../ui/steps/steps.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { checkResults } from '../../checks/check-store.ts';
import { findings } from '../../checks/visit.ts';
import { AssessmentSteps } from '../../citizen/check/assessment-steps.tsx';
import { HouseholdSection, SituationSection, TimelineSection } from '../../citizen/forms/file-sections.tsx';
import { PapersSection } from '../../citizen/forms/papers-door.tsx';
import { type FileAct, nextStatus, openActs } from '../../file/file-lifecycle.ts';
import { fileSteps } from '../../file/file-steps.ts';
import { channelNames } from '../../file/hardship-file.ts';
import type { FileView } from '../../file/load-file.ts';
import { categoryNames, formulaOn } from '../../formula/formula-version.ts';
import { chainRoleName } from '../../grants/approval/approval-chain.ts';
import { workOnHardship } from '../../hardship-permissions.ts';
import { may } from '../../hardship-policy.ts';
import { occasionNames } from '../../household/assessment-store.ts';
import { missingParts } from '../../household/completeness.ts';
import { fileHref, HARDSHIP, loadShownFile, staffDesk } from '../staff-desk.tsx';
import { actLabels, awaitedSigner, nextAct, slugOf } from './next-act.ts';

/** One family: where it stands, what is known, what is missing, and the one thing to do next. */
export async function showFile(c: AppContext): Promise<Response> {
  const view = await loadShownFile(c);
  const { file } = view;
  const title = file.number ?? '困难帮扶草稿';
  const permitted = openActs(file.status).filter((act) => may(c.var.actor, act, file));
  const mayWork = mayPass(c.var.actor, workOnHardship);
  const shown = {
    view,
    href: (rest: string) => fileHref(file.id, rest),
    mayFillIn: mayWork && permitted.includes('fill-in'),
  };
  return consolePage(
    c,
    {
      title,
      current: HARDSHIP,
      breadcrumbs: [{ href: HARDSHIP, label: '困难职工档案' }, { label: title }],
      flash: c.req.query('done')?.slice(0, 100),
    },
    <Stack>
      <Steps steps={fileSteps(file.status)} />
      <ActionBar view={view} permitted={permitted} />
      <Standing view={view} />
      <MainAside
        aside={
          <>
            <FactsSection view={view} />
            <ChainSection view={view} />
            <PrintsSection view={view} />
            <RevealSection view={view} actor={c.var.actor} />
          </>
        }
      >
        <HouseholdSection {...shown} />
        {view.assessment ? (
          <Section title="测算" id="assessment">
            <AssessmentSteps loaded={view.assessment} />
            <KeptAssessments view={view} />
          </Section>
        ) : null}
        <SituationSection {...shown} />
        <ChecksSection view={view} />
        {mayWork ? <PapersSection desk={staffDesk} view={view} /> : <PaperNames view={view} />}
        <TimelineSection events={view.events} />
      </MainAside>
    </Stack>,
  );
}

const ActionBar: FC<{ view: FileView; permitted: readonly FileAct[] }> = ({ view, permitted }) => {
  const next = nextAct(view);
  const first = next && permitted.includes(next) ? next : undefined;
  const others = (Object.keys(actLabels) as FileAct[]).filter(
    (act) => act !== first && act !== 'submit' && permitted.includes(act) && isUseful(view, act),
  ); // keys of a closed table
  return (
    <Actions>
      {first ? (
        <ButtonLink
          href={fileHref(view.file.id, slugOf(first))}
          label={actLabels[first] ?? ''}
          tone="primary"
        />
      ) : null}
      {others.map((act) => (
        <ButtonLink href={fileHref(view.file.id, slugOf(act))} label={actLabels[act] ?? ''} />
      ))}
    </Actions>
  );
};

/** Acts that the life-cycle allows but that have nothing to work on now. */
function isUseful(view: FileView, act: FileAct): boolean {
  const { file, checks, standing } = view;
  const waits = checks.some((check) => check.answeredOn === undefined);
  if (act === 'answer-check') return waits;
  if (act === 'ask-check') return !waits;
  if (act === 'publish') return file.noticeId === undefined && file.category !== undefined;
  if (act === 'begin-approval') return standing?.state === 'ended' && standing.openObjections === 0;
  return !(act === 'sign' && awaitedSigner(view) === undefined);
}

function Standing({ view }: { view: FileView }) {
  const { file, standing } = view;
  const awaited = awaitedSigner(view);
  const missing = nextStatus(file.status, 'fill-in') === undefined ? [] : missingParts(view);
  return (
    <>
      {file.signalReason ? (
        <Alert tone="info" title="主动发现">
          {file.signalReason}。请先联系职工，本人愿意再一起填写。
        </Alert>
      ) : null}
      {file.returnReason ? (
        <Alert tone="warning" title="已退回补正">
          {file.returnReason}
        </Alert>
      ) : null}
      {missing.length > 0 ? <Alert tone="warning" title={`还要填：${missing.join('、')}`} /> : null}
      {awaited ? <Alert tone="info" title={`等待${awaited}签署意见`} /> : null}
      {file.status === 'publicising' && standing ? (
        <Alert tone={standing.openObjections > 0 ? 'warning' : 'info'} title={noticeWords(standing)}>
          <a href={`/console/publicity/${standing.noticeId}`}>查看公示和异议</a>
        </Alert>
      ) : null}
    </>
  );
}

function noticeWords(standing: NonNullable<FileView['standing']>): string {
  if (standing.openObjections > 0) return `公示期间有 ${standing.openObjections} 件异议没有答复，暂不能审批`;
  const words = { running: '正在公示', paused: '公示暂停', ended: '公示期满', withdrawn: '公示已撤下' };
  return `${words[standing.state]}（${formatDate(standing.from)}至${formatDate(standing.until)}）`;
}

function FactsSection({ view }: { view: FileView }) {
  const { file, applicant, today } = view;
  return (
    <Section title="档案" id="facts">
      <DescriptionList
        items={[
          { term: '申请人', detail: applicant ? `${applicant.name}（${applicant.maskedIdentity}）` : '–' },
          { term: '电话', detail: applicant?.maskedPhone ?? '没有' },
          { term: '方式', detail: channelNames[file.channel] },
          { term: '申请日期', detail: file.appliedOn && formatDate(file.appliedOn) },
          { term: '类别', detail: file.category ? categoryNames[file.category] : '未认定' },
          {
            term: '认定办法',
            detail: file.formulaVersion && formulaOn(file.appliedOn ?? today, file.formulaVersion).name,
          },
          { term: '经办人', detail: file.handler?.name ?? '没有' },
          { term: '授权书签署', detail: file.authorisedOn && formatDate(file.authorisedOn) },
          { term: '建档日期', detail: file.approvedOn && formatDate(file.approvedOn) },
          ...(file.reviewDueOn && !file.closedOn
            ? [
                {
                  term: '下次复核',
                  detail: <Deadline due={file.reviewDueOn} daysLeft={daysBetween(today, file.reviewDueOn)} />,
                },
              ]
            : []),
          ...(file.closedOn
            ? [{ term: '结束', detail: `${formatDate(file.closedOn)}　${file.closeReason}` }]
            : []),
        ].filter((item) => item.detail !== undefined)}
      />
    </Section>
  );
}

function ChainSection({ view }: { view: FileView }) {
  if (view.signatures.length === 0) return null;
  return (
    <Section title="审批意见" id="chain">
      {view.signatures.map((one) => (
        <p>
          {one.round > 1 ? `第 ${one.round} 轮　` : ''}
          {chainRoleName(one.role)} {one.signer.name}：{one.opinion}（{formatDateTime(one.signedAt)}）
        </p>
      ))}
    </Section>
  );
}

function KeptAssessments({ view }: { view: FileView }) {
  if (view.assessments.length === 0) return null;
  return (
    <Table
      caption="留档的测算"
      showCaption
      columns={[
        { key: 'day', header: '日期', cell: (one) => one.assessedOn },
        { key: 'occasion', header: '场合', cell: (one) => occasionNames[one.occasion] },
        { key: 'rule', header: '办法', cell: (one) => one.formulaVersion },
        { key: 'income', header: '收入（元）', align: 'end', cell: (one) => formatYuan(one.incomeFen) },
        { key: 'costs', header: '支出（元）', align: 'end', cell: (one) => formatYuan(one.costsFen) },
        { key: 'monthly', header: '人均月（元）', align: 'end', cell: (one) => formatYuan(one.monthlyFen) },
        {
          key: 'category',
          header: '类别',
          cell: (one) => (one.category ? categoryNames[one.category] : '不属于'),
        },
        { key: 'who', header: '测算人', cell: (one) => one.assessorName },
      ]}
      rows={view.assessments}
      empty=""
    />
  );
}

function ChecksSection({ view }: { view: FileView }) {
  if (view.visits.length === 0 && view.checks.length === 0) return null;
  return (
    <Section title="入户和核对" id="checks">
      {view.visits.map((visit) => (
        <DescriptionList
          items={[
            {
              term: '入户',
              detail: `${formatDate(visit.visitedOn)}　${visit.visitors.join('、')}　${visit.place}`,
            },
            { term: '结论', detail: findings[visit.finding] },
            { term: '情况', detail: visit.findings },
          ]}
        />
      ))}
      {view.checks.map((check) => (
        <DescriptionList
          items={[
            { term: '核对函', detail: `${check.number}　${check.addressee}` },
            {
              term: '期限',
              detail: `${formatDate(check.askedOn)}发出，请于${formatDate(check.dueOn)}前答复`,
            },
            {
              term: '结果',
              detail:
                check.answeredOn && check.result
                  ? `${formatDate(check.answeredOn)}　${checkResults[check.result]}。${check.answer ?? ''}`
                  : '等待答复',
            },
          ]}
        />
      ))}
    </Section>
  );
}

/** Leaders read which papers the decision rests on; the papers themselves stay with the care staff. */
function PaperNames({ view }: { view: FileView }) {
  const kept = view.papers.filter((paper) => paper.removal === undefined);
  return (
    <Section title="材料" id="papers">
      <p>{kept.length === 0 ? '没有材料。' : kept.map((paper) => paper.label).join('、')}</p>
    </Section>
  );
}

function PrintsSection({ view }: { view: FileView }) {
  const { id, number } = view.file;
  const check = view.checks[0];
  return (
    <Section title="打印" id="prints">
      <Actions>
        <ButtonLink href={fileHref(id, 'print/application')} label="申请表" icon="print" />
        <ButtonLink href={fileHref(id, 'print/authorisation')} label="授权委托书" icon="print" />
        <ButtonLink href={fileHref(id, 'print/visit')} label="入户核查表" icon="print" />
        {number ? <ButtonLink href={fileHref(id, 'print/approval')} label="审批表" icon="print" /> : null}
        <ButtonLink href={fileHref(id, 'print/members')} label="家庭成员表" icon="print" />
        {check ? (
          <ButtonLink href={fileHref(id, `print/check/${check.id}`)} label="核对函" icon="print" />
        ) : null}
      </Actions>
    </Section>
  );
}

function RevealSection({ view, actor }: { view: FileView; actor: Actor }) {
  if (!may(actor, 'reveal', view.file)) return null;
  return (
    <Section title="完整证件号码" id="reveal">
      <p>填报上级系统、核对证件时才查看；每次查看都记入审计记录，本人可以查到。</p>
      <ButtonLink href={fileHref(view.file.id, 'reveal')} label="写明原因后查看" />
    </Section>
  );
}
