import type { FC } from 'hono/jsx';
import { PrintLayout } from '../layout/print-layout.tsx';
import { PageBreak } from '../print/page-break.tsx';
import { SignatureRow } from '../print/signature-row.tsx';
import { sampleRows } from './sample.ts';

/** An everyday form: table that repeats its head over pages, places to sign. */
export const PlainSheet: FC = () => (
  <PrintLayout title="工资发放签字表" backHref="/">
    <table>
      <thead>
        <tr>
          <th>序号</th>
          <th>姓名</th>
          <th>金额（元）</th>
          <th>签字</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 48 }, (_, index) => (
          <tr>
            <td>{index + 1}</td>
            <td>{sampleRows[index % sampleRows.length]?.name}</td>
            <td class="cell-end">12,500.00</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
    <SignatureRow labels={['经办人', '部门负责人', '日期']} />
    <PageBreak />
    <p>附：说明</p>
  </PrintLayout>
);

/** An official letter in the layout of GB/T 9704. */
export const OfficialSheet: FC = () => (
  <PrintLayout title="关于督促依法支付工资的提示函" margins="official">
    <p>海南某某建筑有限公司：</p>
    <h2>一、基本情况</h2>
    <p>
      经核实，你单位承建的金牌港二期项目自二〇二三年六月起未足额支付王小满等十二名职工工资，共计人民币贰拾捌万陆仟肆佰元整。
    </p>
    <h2>二、有关要求</h2>
    <h3>（一）支付期限</h3>
    <p>请于收到本函之日起十个工作日内足额支付，并将支付凭证报送我会。</p>
    <SignatureRow labels={['签发', '日期']} />
  </PrintLayout>
);
