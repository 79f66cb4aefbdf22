import { formatDateTime } from '../../../../../platform/dates.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import type { FormState } from '../../../../../platform/http/form.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { Actions, MainAside, Stack } from '../../../../../ui/layout/stack.tsx';
import { type Step, Steps } from '../../../../../ui/steps/steps.tsx';
import { Timeline } from '../../../../../ui/timeline/timeline.tsx';
import type { VisitView } from '../../../visits/load-visit.ts';
import { nextVisitStatus, type VisitAct, visitActNames } from '../../../visits/visit-lifecycle.ts';
import { mayOnVisit, mayReadSamples } from '../../../visits/visit-policy.ts';
import { loadShownVisit } from '../load-shown-visit.ts';
import { VISITS, visitHref } from '../visit-links.ts';
import { VisitStatusTag } from '../visit-status-tag.tsx';
import { ChecklistSection } from './checklist-section.tsx';
import { ConflictSection } from './conflict-section.tsx';
import { InspectorSection } from './inspector-section.tsx';
import { PhotoSection } from './photo-section.tsx';
import { SampleSection } from './sample-section.tsx';

/** One visit: what is left to do, who was there, what was found. */
export async function showVisit(
  c: AppContext,
  problem?: { form: FormState; status: 403 | 404 | 409 | 422 },
): Promise<Response> {
  const view = await loadShownVisit(c);
  const { visit } = view;
  const open = (act: VisitAct) =>
    mayOnVisit(c.var.actor, act, visit) && nextVisitStatus(visit.status, act) !== undefined;
  return consolePage(
    c,
    {
      title: visit.number,
      current: VISITS,
      breadcrumbs: [{ href: VISITS, label: '联合检查' }, { label: visit.number }],
      flash: flashOf(c),
      status: problem?.status ?? 200,
    },
    <Stack>
      <ErrorSummary errors={problem?.form.errors} />
      <Steps steps={stepsOf(view)} />
      <VisitActions view={view} open={open} />
      <ConflictSection view={view} mayDecide={open('decide-conflict')} />
      <MainAside
        aside={
          <>
            <InspectorSection view={view} mayChange={open('set-inspectors')} />
            <PhotoSection view={view} mayAdd={open('add-photo')} form={problem?.form} />
            <TimelineSection view={view} />
          </>
        }
      >
        <FactsSection view={view} />
        <ChecklistSection view={view} mayWrite={open('record')} />
        <SampleSection view={view} mayRead={mayReadSamples(c.var.actor, visit)} mayWrite={open('record')} />
      </MainAside>
    </Stack>,
  );
}

function stepsOf({ visit }: VisitView): Step[] {
  if (visit.status === 'cancelled') return [{ label: '已取消', state: 'current' }];
  const order = ['planned', 'started', 'finished'] as const;
  const labels = { planned: '安排', started: '检查', finished: '完成' };
  const at = order.indexOf(visit.status);
  return order.map((status, index) => ({
    label: labels[status],
    state: index < at || visit.status === 'finished' ? 'done' : index === at ? 'current' : 'todo',
  }));
}

const links = [
  { act: 'start', slug: 'start' },
  { act: 'finish', slug: 'finish' },
  { act: 'replan', slug: 'change' },
  { act: 'reopen', slug: 'reopen' },
  { act: 'cancel', slug: 'cancel' },
] as const;

function VisitActions({ view, open }: { view: VisitView; open: (act: VisitAct) => boolean }) {
  const { id, status } = view.visit;
  const found = view.findings.some((finding) => finding.verdict === 'problem');
  return (
    <Actions>
      {links
        .filter((link) => open(link.act))
        .map((link, index) => (
          <ButtonLink
            href={visitHref(id, link.slug)}
            label={visitActNames[link.act]}
            tone={index === 0 && link.act !== 'reopen' ? 'primary' : 'secondary'}
          />
        ))}
      {status === 'finished' && found ? (
        <ButtonLink href={`/console/supervision/letters/new?visit=${id}`} label="起草提示函" tone="primary" />
      ) : null}
      <ButtonLink href={visitHref(id, 'print/record')} label="打印检查记录" />
      <ButtonLink href={visitHref(id, 'print/blank')} label="打印空白表" />
    </Actions>
  );
}

function FactsSection({ view }: { view: VisitView }) {
  const { visit, bodies } = view;
  return (
    <Section title="检查情况" id="facts">
      {visit.cancelReason ? (
        <Alert tone="warning" title="取消原因">
          {visit.cancelReason}
        </Alert>
      ) : null}
      <DescriptionList
        columns
        items={[
          { term: '状态', detail: <VisitStatusTag status={visit.status} /> },
          {
            term: '受检单位',
            detail: <a href={`/console/orgs/${visit.organisation.id}`}>{visit.organisation.name}</a>,
          },
          { term: '项目', detail: visit.projectName },
          { term: '牵头单位', detail: visit.ownerBody.name },
          { term: '参加单位', detail: bodies.map((body) => body.name).join('、') },
          { term: '计划日期', detail: visit.plannedOn },
          { term: '检查日期', detail: visit.visitedOn },
          { term: '检查地点', detail: visit.place },
          { term: '受检单位接待人', detail: visit.receivedBy },
          { term: '工会经办人', detail: visit.clerk.name },
          { term: '小结', detail: visit.summary },
        ]}
      />
    </Section>
  );
}

function TimelineSection({ view }: { view: VisitView }) {
  return (
    <Section title="办理过程" id="timeline">
      <Timeline
        entries={view.events.map((event) => ({
          at: formatDateTime(event.happenedAt),
          title: event.word === 'plan' ? '安排检查' : titleOf(event.word),
          who: event.actorName,
          body: event.detail,
        }))}
      />
    </Section>
  );
}

function titleOf(word: string): string {
  return word in visitActNames ? visitActNames[word as VisitAct] : word; // just looked up
}
