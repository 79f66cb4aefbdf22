import { formatDate } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashOf } from '../../../platform/http/flash.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Flash } from '../../../ui/layout/flash.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Steps } from '../../../ui/steps/steps.tsx';
import { nextStatus } from '../file/file-lifecycle.ts';
import { fileSteps } from '../file/file-steps.ts';
import { channelNames, type Status, statusNames } from '../file/hardship-file.ts';
import type { FileView } from '../file/load-file.ts';
import { categoryNames } from '../formula/formula-version.ts';
import { missingParts } from '../household/completeness.ts';
import { AssessmentSteps } from './check/assessment-steps.tsx';
import { ownFileHref } from './file-links.ts';
import { HouseholdSection, SituationSection, TimelineSection } from './forms/file-sections.tsx';
import { PapersSection } from './forms/papers-door.tsx';
import { loadOwnFile, portalDesk } from './portal-desk.tsx';

/** What happens now and who moves next, in plain words. */
const words = {
  draft: '还没有提交。把下面几样填好，就可以提交。',
  preliminary: '工会正在核对材料。',
  returned: '请按要求补正后重新提交，编号不变。',
  visiting: '工会将安排至少两人上门了解情况，请保持电话畅通。',
  authorising: '请打印并签署《家庭经济状况核对授权委托书》，全家成年人都要签字，交给工作人员或拍照上传。',
  checking: '民政部门正在核对家庭经济状况。',
  publicising: '正在公示或准备公示，公示内容按规定遮盖姓名。',
  approving: '公示已结束，正在审批。',
  'on-file': '已建档。以后的帮扶和复核都在这份档案里。',
  aided: '已建档，已给予帮扶。',
  reviewing: '正在做年度复核，请告诉工作人员家里收入和支出的变化。',
  exited: '已脱困，档案已结束。以后再有困难可以重新申请。',
  cancelled: '档案已注销。以后再有困难可以重新申请。',
  rejected: '这次没有通过。情况有变化时可以重新申请；有疑问请打 12351。',
  withdrawn: '您已撤回申请。需要时可以重新申请。',
} as const satisfies Record<Status, string>;

/** 我的困难帮扶: where it stands, what is missing, what to do. */
export async function showOwnFile(c: AppContext): Promise<Response> {
  const view = await loadOwnFile(c);
  const { file } = view;
  const href = (rest: string) => ownFileHref(file, rest);
  const mayFillIn = nextStatus(file.status, 'fill-in') !== undefined;
  const shown = { view, href, mayFillIn };
  return portalPage(
    c,
    { title: file.number ? `困难帮扶 ${file.number}` : '困难帮扶申请', current: '/matters' },
    <Stack>
      <Flash message={flashOf(c)} />
      <Disclosure summary={`现在：${statusNames[file.status]}`} open={!mayFillIn}>
        <Steps label="办理步骤" steps={fileSteps(file.status)} />
      </Disclosure>
      <Alert tone={mayFillIn ? 'warning' : 'info'} title={words[file.status]}>
        {file.returnReason ? <p>要补正的：{file.returnReason}</p> : null}
        {file.closeReason ? <p>原因：{file.closeReason}</p> : null}
        {file.signalReason ? <p>工会主动联系您的原因：{file.signalReason}</p> : null}
        {mayFillIn ? <Missing view={view} /> : null}
      </Alert>
      <OwnActions view={view} href={href} />
      {file.number ? <Facts view={view} /> : null}
      <HouseholdSection {...shown} />
      <SituationSection {...shown} />
      <PapersSection desk={portalDesk} view={view} />
      {view.assessment ? <AssessmentSteps loaded={view.assessment} /> : null}
      <TimelineSection events={view.events.filter((event) => event.isForWorker)} />
    </Stack>,
  );
}

function Missing({ view }: { view: FileView }) {
  const parts = missingParts(view);
  const papers = view.packet.missing;
  return (
    <>
      <p>{parts.length > 0 ? `还要填：${parts.join('、')}。` : '要填的都填好了。'}</p>
      {papers.length > 0 ? <p>还缺材料：{papers.join('、')}（可以先提交后补）。</p> : null}
    </>
  );
}

function OwnActions({ view, href }: { view: FileView; href: (rest: string) => string }) {
  const { status } = view.file;
  const isOpen = (word: 'submit' | 'resubmit' | 'withdraw') => nextStatus(status, word) !== undefined;
  return (
    <Actions>
      {isOpen('submit') ? <ButtonLink href={href('submit')} label="核对并提交" tone="primary" /> : null}
      {isOpen('resubmit') ? <ButtonLink href={href('resubmit')} label="重新提交" tone="primary" /> : null}
      {view.file.number ? (
        <>
          <ButtonLink href={href('print/authorisation')} label="打印授权委托书" icon="print" />
          <ButtonLink href={href('print/application')} label="打印申请表" icon="print" />
        </>
      ) : null}
      {isOpen('withdraw') ? <a href={href('withdraw')}>撤回申请</a> : null}
    </Actions>
  );
}

function Facts({ view }: { view: FileView }) {
  const { file, standing } = view;
  return (
    <DescriptionList
      columns
      items={[
        { term: '编号', detail: file.number },
        { term: '提交日期', detail: file.appliedOn && formatDate(file.appliedOn) },
        { term: '方式', detail: channelNames[file.channel] },
        { term: '经办人', detail: file.handler?.name ?? '还没有' },
        ...(standing
          ? [{ term: '公示', detail: `${formatDate(standing.from)}至${formatDate(standing.until)}` }]
          : []),
        ...(file.category ? [{ term: '类别', detail: categoryNames[file.category] }] : []),
        ...(file.reviewDueOn ? [{ term: '下次复核', detail: formatDate(file.reviewDueOn) }] : []),
      ]}
    />
  );
}
