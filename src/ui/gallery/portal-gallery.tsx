import type { FC } from 'hono/jsx';
import { Alert } from '../alert/alert.tsx';
import { Section } from '../card/card.tsx';
import { LinkList } from '../card/link-list.tsx';
import { Deadline } from '../deadline/deadline.tsx';
import { Disclosure } from '../disclosure/disclosure.tsx';
import { IconGrid } from '../icon-grid/icon-grid.tsx';
import { PortalLayout } from '../layout/portal-layout.tsx';
import { Muted } from '../layout/stack.tsx';
import { Steps } from '../steps/steps.tsx';
import { Tag } from '../tag/tag.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { FormSamples } from './form-samples.tsx';

const services = [
  { href: '/a', label: '讨要工资', icon: 'money', hint: '全程可查' },
  { href: '/b', label: '权利指南', icon: 'scale' },
  { href: '/c', label: '困难帮扶', icon: 'heart' },
  { href: '/d', label: '普惠福利', icon: 'gift' },
  { href: '/e', label: '技能培训', icon: 'book' },
  { href: '/f', label: '劳动竞赛', icon: 'trophy' },
  { href: '/g', label: '找工作', icon: 'briefcase' },
  { href: '/h', label: '活动报名', icon: 'calendar' },
] as const;

const notices = [
  {
    href: '/n1',
    title: '困难职工帮扶名单公示',
    meta: '公示至 2023-12-14',
    tag: <Tag tone="info">公示中</Tag>,
  },
  { href: '/n2', title: '第二届技能大赛获奖结果', meta: '2023-12-07' },
];

const MyMatter: FC = () => (
  <Section title="我的事项" id="mine">
    <p>
      <strong>讨要工资 · 临工维〔2023〕018</strong> <Tag tone="warning">核实中</Tag>
    </p>
    <Steps
      steps={[
        { label: '登记', state: 'done' },
        { label: '受理', state: 'done' },
        { label: '核实', state: 'current' },
        { label: '清偿', state: 'todo' },
        { label: '办结', state: 'todo' },
      ]}
    />
    <p>
      <Deadline due="2023-12-15" daysLeft={3} unit="个工作日" provisional />
    </p>
    <Timeline
      entries={[
        { at: '2023年12月8日 09:20', title: '已受理', who: '权益保障部 李工', tone: 'success' },
        { at: '2023年12月7日 21:03', title: '收到您的申请', body: <p>材料 3 份。</p> },
      ]}
    />
  </Section>
);

/** The public face with everything a citizen may meet. */
export const PortalGallery: FC<{ elder?: boolean | undefined }> = ({ elder }) => (
  <PortalLayout
    title="职工服务"
    siteName="文澜 · 临高县总工会"
    nav={[
      { href: '/', label: '首页' },
      { href: '/matters', label: '我的事项' },
      { href: '/my/file', label: '我的档案' },
    ]}
    current="/"
    viewer={{ name: '王小满', signOutHref: '/sign-out' }}
    elder={elder}
    notice="演示县：人物、单位和金额均为虚构。"
    flash="已保存。"
    footer={<p>本页内容仅供参考，以正式文书为准。工会热线 12351。</p>}
  >
    <MyMatter />
    <IconGrid items={services} label="服务" />
    <Section title="公示公告">
      <LinkList items={notices} />
    </Section>
    <Alert tone="warning" title="仲裁时效只剩 40 天">
      从知道权利被侵害那天起一年内申请。
    </Alert>
    <Disclosure summary="需要带哪些材料？">
      <ul>
        <li>身份证</li>
        <li>欠条、合同或考勤记录</li>
      </ul>
    </Disclosure>
    <h2>申请表</h2>
    <Muted>填写中途可以存着，下次继续。</Muted>
    <FormSamples />
  </PortalLayout>
);
