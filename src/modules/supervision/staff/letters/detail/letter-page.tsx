import { workingDaysLeft } from '../../../../../platform/calendar.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import type { FormState } from '../../../../../platform/http/form.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { Deadline } from '../../../../../ui/deadline/deadline.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { Actions, MainAside, Stack } from '../../../../../ui/layout/stack.tsx';
import { Steps } from '../../../../../ui/steps/steps.tsx';
import { kindNames, type Letter, servingNames, shortKindNames } from '../../../letters/letter.ts';
import { letterSteps } from '../../../letters/letter-steps.ts';
import type { LetterView } from '../../../letters/load-letter.ts';
import { printedParagraphs } from '../../../letters/text/letter-text.ts';
import { LETTERS, letterHref } from '../letter-links.ts';
import { loadShownLetter } from '../load-shown-letter.ts';
import { StatusTag } from '../status-tag.tsx';
import { ActionBar } from './action-bar.tsx';
import { ItemsSection } from './items-section.tsx';
import { permittedActs } from './permitted-acts.ts';
import { DelaysSection, LetterPapersSection, SignaturesSection, TimelineSection } from './side-sections.tsx';

/** One letter: where it stands, what runs, what was promised, and the one thing to do next. */
export async function showLetter(
  c: AppContext,
  problem?: { form: FormState; status: 403 | 404 | 409 | 422 },
): Promise<Response> {
  const view = await loadShownLetter(c);
  const { letter } = view;
  const name = letter.number ?? `${shortKindNames[letter.kind]}（草稿）`;
  const permitted = permittedActs(view, c.var.actor);
  return consolePage(
    c,
    {
      title: name,
      current: LETTERS,
      breadcrumbs: [{ href: LETTERS, label: '一函两书' }, { label: name }],
      flash: flashOf(c),
      status: problem?.status ?? 200,
    },
    <Stack>
      <ErrorSummary errors={problem?.form.errors} />
      <Steps steps={letterSteps(letter.status)} />
      <ReplyClock view={view} />
      <ActionBar view={view} actor={c.var.actor} />
      <MainAside
        aside={
          <>
            <SignaturesSection view={view} />
            <DelaysSection view={view} />
            <TimelineSection view={view} />
          </>
        }
      >
        <FactsSection view={view} />
        <ItemsSection view={view} />
        <TextSection view={view} />
        <LetterPapersSection view={view} mayAdd={permitted.includes('add-paper')} form={problem?.form} />
      </MainAside>
    </Stack>,
  );
}

function ReplyClock({ view: { letter, today } }: { view: LetterView }) {
  const { service } = letter;
  if (letter.status !== 'served' || !service) return null;
  return (
    <p>
      答复期限：
      <Deadline
        due={service.replyDue}
        daysLeft={workingDaysLeft(today, service.replyDue)}
        unit="工作日"
        provisional={service.isProvisional}
      />
    </p>
  );
}

function FactsSection({ view }: { view: LetterView }) {
  const { letter } = view;
  const isIssued = letter.number !== undefined;
  return (
    <Section
      title="函件情况"
      id="facts"
      actions={
        <Actions>
          <ButtonLink href={letterHref(letter.id, 'print')} label={isIssued ? '打印函件' : '预览函件'} />
          <ButtonLink href={letterHref(letter.id, 'word')} label="下载 Word" download />
          <ButtonLink href={letterHref(letter.id, 'print/signing')} label="审签单" />
          {isIssued ? <ButtonLink href={letterHref(letter.id, 'print/receipt')} label="送达回证" /> : null}
        </Actions>
      }
    >
      {letter.withdrawalReason ? (
        <Alert tone="warning" title="作废原因">
          {letter.withdrawalReason}
        </Alert>
      ) : null}
      <DescriptionList columns items={factsOf(view)} />
    </Section>
  );
}

function factsOf({ letter, previous, next }: LetterView) {
  return [
    { term: '状态', detail: <StatusTag status={letter.status} /> },
    { term: '种类', detail: kindNames[letter.kind] },
    {
      term: '用人单位',
      detail: <a href={`/console/supervision/companies/${letter.firm.id}`}>{letter.firm.name}</a>,
    },
    ...(letter.projectName ? [{ term: '项目', detail: letter.projectName }] : []),
    ...(letter.recipient.id === letter.firm.id ? [] : [{ term: '主送机关', detail: letter.recipient.name }]),
    { term: '起草人', detail: letter.drafter.name },
    { term: '签发', detail: letter.issuedOn ? `${letter.issuedOn} ${letter.issuerName ?? ''}` : '尚未签发' },
    { term: '送达', detail: serviceWords(letter) },
    { term: '答复', detail: replyWords(letter) },
    ...(letter.recheckOn ? [{ term: '复查', detail: <RecheckDay letter={letter} /> }] : []),
    ...(letter.closedOn ? [{ term: '销号', detail: `${letter.closedOn}：${letter.closingReason}` }] : []),
    ...(letter.visitId
      ? [
          {
            term: '联合检查',
            detail: <a href={`/console/supervision/visits/${letter.visitId}`}>查看检查记录</a>,
          },
        ]
      : []),
    ...(previous ? [{ term: '前一份函件', detail: <LetterLink letter={previous} /> }] : []),
    ...(next ? [{ term: '后续函件', detail: <LetterLink letter={next} /> }] : []),
  ];
}

function RecheckDay({ letter }: { letter: Letter }) {
  if (!letter.recheckVisitId) return <>{letter.recheckOn}</>;
  return <a href={`/console/supervision/visits/${letter.recheckVisitId}`}>{letter.recheckOn} 联合检查</a>;
}

function LetterLink({ letter }: { letter: Letter }) {
  return <a href={letterHref(letter.id)}>{letter.number ?? `${shortKindNames[letter.kind]}（草稿）`}</a>;
}

function serviceWords({ service, offeredAt }: Letter): string {
  if (!service) return offeredAt ? '已网上送达，等待签收' : '尚未送达';
  const more = [service.to, service.trackingNumber].filter((text) => text !== undefined).join('，');
  return `${service.on} ${servingNames[service.how]}${more ? `（${more}）` : ''}`;
}

function replyWords({ service, reply }: Letter): string {
  if (reply) return `${reply.on} ${reply.channel === 'online' ? '网上答复' : '书面答复'} ${reply.by ?? ''}`;
  return service ? `应于 ${service.replyDue} 前答复（${service.replyDays} 个工作日）` : '尚未开始计算';
}

function TextSection({ view: { letter, items } }: { view: LetterView }) {
  return (
    <Section title="正文" id="text">
      {printedParagraphs(letter.body, items).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {letter.bodyHash ? (
        <p>
          签发后正文不再改动，SHA-256：<code>{letter.bodyHash.slice(0, 16)}…</code>
        </p>
      ) : null}
    </Section>
  );
}
