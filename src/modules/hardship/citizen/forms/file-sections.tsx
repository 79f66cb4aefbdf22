import type { FC } from 'hono/jsx';
import { formatDateTime } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { townshipName } from '../../../orgs/index.ts';
import {
  costKinds,
  disabilities,
  healthStates,
  housingAreas,
  housings,
  insurances,
  labelOf,
  modelWorkers,
  reasons,
  registrations,
  relations,
  schoolStages,
  workStates,
} from '../../codes/hardship-codes.ts';
import { eventTitles, type FileEvent } from '../../file/file-event.ts';
import { statusNames } from '../../file/hardship-file.ts';
import type { FileView } from '../../file/load-file.ts';
import { exclusions } from '../../formula/exclusion.ts';
import { ageOn, type Member } from '../../household/member.ts';

interface Shown {
  readonly view: FileView;
  /** Address of a page below the file's. */
  readonly href: (rest: string) => string;
  readonly mayFillIn: boolean;
}

/** 家庭成员, numbers masked; health in a word. */
export const HouseholdSection: FC<Shown> = ({ view, href, mayFillIn }) => (
  <Section
    title="家庭成员"
    id="household"
    actions={mayFillIn ? <ButtonLink href={href('members/new')} label="增加家庭成员" /> : undefined}
  >
    <Table
      caption="家庭成员"
      columns={[...memberColumns(view.today), ...(mayFillIn ? [changeColumn(href)] : [])]}
      rows={view.members}
      empty={<EmptyState title="还没有家庭成员">请先增加家庭成员。</EmptyState>}
    />
  </Section>
);

function memberColumns(today: string): Column<Member>[] {
  return [
    { key: 'relation', header: '关系', cell: (one) => labelOf(relations, one.relation) },
    { key: 'name', header: '姓名', cell: (one) => one.name },
    { key: 'identity', header: '证件号码', cell: (one) => one.maskedIdentity },
    { key: 'age', header: '年龄', align: 'end', cell: (one) => ageOn(one.birthDate, today) ?? '–' },
    { key: 'work', header: '身份', cell: workWords },
    { key: 'health', header: '健康', cell: healthWords },
    { key: 'income', header: '年收入（元）', align: 'end', cell: (one) => formatYuan(one.incomeFen) },
    { key: 'source', header: '来源', cell: (one) => one.incomeSource ?? '未填写' },
  ];
}

function changeColumn(href: Shown['href']): Column<Member> {
  return {
    key: 'change',
    header: '修改',
    cell: (one) => (
      <>
        <a href={href(`members/${one.id}`)}>
          {one.incomeSource === undefined ? '填写' : '修改'}
          {one.name}
        </a>
        {one.isApplicant ? null : (
          <>
            {' '}
            <a href={href(`members/${one.id}/remove`)}>移出</a>
          </>
        )}
      </>
    ),
  };
}

function workWords({ workState, school, insurance }: Member): string {
  const words = [
    labelOf(workStates, workState),
    school && labelOf(schoolStages, school.stage),
    insurance === 'none' ? labelOf(insurances, insurance) : undefined,
  ];
  return words.filter((word) => word !== undefined).join('，');
}

function healthWords({ health }: Member): string {
  const parts = [
    labelOf(healthStates, health.state),
    health.disability === 'none' ? undefined : labelOf(disabilities, health.disability),
    health.diagnosis,
  ];
  return parts.filter((part) => part !== undefined).join('，');
}

/** 困难情况 and 刚性支出. */
export const SituationSection: FC<Shown> = ({ view, href, mayFillIn }) => {
  const { file, costs } = view;
  return (
    <Section
      title="困难情况和支出"
      id="situation"
      actions={
        mayFillIn ? (
          <Actions>
            <ButtonLink href={href('situation')} label="填写困难情况" />
            <ButtonLink href={href('costs')} label="填写支出" />
          </Actions>
        ) : undefined
      }
    >
      <DescriptionList
        columns
        items={[
          { term: '主要致困原因', detail: labelOf(reasons, file.mainReason) },
          { term: '次要致困原因', detail: file.secondReason ? labelOf(reasons, file.secondReason) : '没有' },
          { term: '住房', detail: housingWords(view) },
          { term: '户口', detail: labelOf(registrations, file.registration) },
          { term: '乡镇', detail: (file.townshipCode && townshipName(file.townshipCode)) ?? '未填写' },
          { term: '单位', detail: file.employerName ?? '没有' },
          { term: '劳模', detail: labelOf(modelWorkers, file.modelWorker) },
          { term: '家庭', detail: familyWords(view) },
          {
            term: '需核实的情况',
            detail: file.exclusions.map((key) => exclusions[key].name).join('；') || '没有',
          },
        ]}
      />
      <p>{file.story ?? '还没有写困难情况。'}</p>
      <DescriptionList
        items={costs.map((cost) => ({
          term: `一年支出：${labelOf(costKinds, cost.kind)}`,
          detail: `${formatYuan(cost.amountFen)} 元`,
        }))}
      />
      {costs.length === 0 ? <p>没有填写支出。</p> : null}
    </Section>
  );
};

function housingWords({ file }: FileView): string {
  const area = file.housingArea ? `，${labelOf(housingAreas, file.housingArea)}` : '';
  return `${labelOf(housings, file.housing)}${area}`;
}

export function familyWords({ file }: Pick<FileView, 'file'>): string {
  const words = [
    file.isSingleParent ? '单亲' : undefined,
    file.isZeroEmployment ? '零就业' : undefined,
    file.canHelpItself ? '有自救能力' : '没有自救能力',
  ];
  return words.filter((word) => word !== undefined).join('、');
}

/** What happened, newest first. */
export const TimelineSection: FC<{ events: readonly FileEvent[] }> = ({ events }) => (
  <Section title="办理经过" id="timeline">
    <Timeline
      entries={events.map((event) => ({
        at: formatDateTime(event.happenedAt),
        title: `${eventTitles[event.word]}（${statusNames[event.toStatus]}）`,
        who: event.actor.name,
        body: [event.detail, event.papers && `依据：${event.papers}`].filter((text) => text).join('。'),
      }))}
    />
  </Section>
);
