import type { FC } from 'hono/jsx';
import type { Actor } from '../../../../platform/actor.ts';
import { formatDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { flashOf } from '../../../../platform/http/flash.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, MainAside, Stack } from '../../../../ui/layout/stack.tsx';
import { Steps } from '../../../../ui/steps/steps.tsx';
import { AssessmentSteps } from '../../citizen/check/assessment-steps.tsx';
import { HouseholdSection, SituationSection, TimelineSection } from '../../citizen/forms/file-sections.tsx';
import { PapersSection } from '../../citizen/forms/papers-door.tsx';
import { type FileAct, nextStatus, openActs } from '../../file/file-lifecycle.ts';
import { fileSteps } from '../../file/file-steps.ts';
import type { FileView } from '../../file/load-file.ts';
import { workOnHardship } from '../../hardship-permissions.ts';
import { may } from '../../hardship-policy.ts';
import { missingParts } from '../../household/completeness.ts';
import { AidSection } from '../grants/household/aid-section.tsx';
import { fileHref, HARDSHIP, loadShownFile, staffDesk } from '../staff-desk.tsx';
import { ChainSection, ChecksSection, FactsSection, KeptAssessments } from './file-facts.tsx';
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
      flash: flashOf(c),
    },
    <Stack>
      <Steps steps={fileSteps(file.status)} />
      <ActionBar view={view} permitted={permitted} />
      <Standing view={view} />
      <HouseholdSection {...shown} />
      <MainAside
        aside={
          <>
            <FactsSection view={view} />
            <ChainSection view={view} />
            <AidSection fileId={file.id} status={file.status} actor={c.var.actor} />
            <PrintsSection view={view} />
            <RevealSection view={view} actor={c.var.actor} />
          </>
        }
      >
        {view.assessment ? (
          <Section title="测算" id="assessment">
            <AssessmentSteps loaded={view.assessment} />
          </Section>
        ) : null}
        <KeptAssessments view={view} />
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
