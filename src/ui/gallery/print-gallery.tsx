import type { FC } from 'hono/jsx';
import { PrintLayout } from '../layout/print-layout.tsx';
import { Poster } from '../poster/poster.tsx';
import { Bulletin, BulletinItem } from '../print/bulletin.tsx';
import { OfficialLetter } from '../print/official-letter.tsx';
import { PageBreak } from '../print/page-break.tsx';
import { SignatureSheet } from '../print/signature-sheet.tsx';
import { type SampleRow, sampleRows } from './sample.ts';

const many = Array.from({ length: 12 }, () => sampleRows).flat();

/** An everyday form: a table that repeats its head over pages, places to sign. */
export const PlainSheet: FC = () => (
  <PrintLayout title="工资发放签字表" backHref="/">
    <SignatureSheet
      caption="工资发放签字表"
      columns={[
        { key: 'name', header: '姓名', cell: (row: SampleRow) => row.name },
        { key: 'owed', header: '金额（元）', align: 'end', cell: (row: SampleRow) => row.owed },
      ]}
      rows={many}
      blanks={['签字', '手印']}
      total={[`${many.length} 人`, '3,929,400.00']}
      signers={['经办人', '部门负责人', '日期']}
    />
    <PageBreak />
    <p>附：说明</p>
  </PrintLayout>
);

/** An official letter in the layout of GB/T 9704. */
export const OfficialSheet: FC = () => (
  <PrintLayout title="提示函" margins="official" heading={false}>
    <OfficialLetter
      redHead="临高县总工会"
      number="临工维〔2023〕12号"
      title={'关于督促依法支付\n职工工资的提示函'}
      addressee="海南某某建筑有限公司"
      paragraphs={[
        <h2>一、基本情况</h2>,
        '经核实，你单位承建的金牌港二期项目自2023年6月起未足额支付王小满等12名职工工资，共计人民币贰拾捌万陆仟肆佰元整。',
        <h2>二、有关要求</h2>,
        <h3>（一）支付期限</h3>,
        '请于收到本函之日起10个工作日内足额支付，并将支付凭证报送我会。',
      ]}
      enclosures={['欠薪职工名册']}
      signedBy="临高县总工会"
      signedOn="2023年12月8日"
    />
  </PrintLayout>
);

/** A sheet for the wall. */
export const PosterSheet: FC = () => (
  <PrintLayout title="公示海报" paper="A3" heading={false}>
    <Poster
      heading="公 示"
      subtitle="第二届技能大赛获奖结果"
      span="2023年12月7日 至 2023年12月14日"
      footer={['异议电话：0898-2828 0000', '临高县总工会']}
    >
      <p>现将评审结果予以公示，欢迎监督。</p>
    </Poster>
  </PrintLayout>
);

/** A press digest: number, contents, items that name work, author and address. */
export const BulletinSheet: FC = () => (
  <PrintLayout title="工会剪报" margins="official" heading={false}>
    <Bulletin
      redHead="工会剪报"
      number="2023年第12期"
      issuer="临高县总工会　2023年11月13日"
      before={<p>本期选编上周有关技能竞赛的报道。</p>}
      contents={[{ title: '竞赛', items: ['1. 快递小哥同台比技能', '2. 装配式建筑技能竞赛开赛'] }]}
    >
      <h2>竞赛</h2>
      <BulletinItem
        heading="1. 快递小哥同台比技能"
        credit="来源：演示日报　作者：某记者　2023年11月8日"
        text="来自十家企业的选手参加比赛。"
        note="获奖者可以申报技能等级。"
        address="https://news.example/2023/11/08/1.html"
      />
    </Bulletin>
  </PrintLayout>
);
