import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { OfficialLetter, type OfficialLetterProps } from './official-letter.tsx';
import { SignatureSheet } from './signature-sheet.tsx';

const plain: OfficialLetterProps = {
  title: '关于督促海南某某建筑有限公司\n依法支付工资的函',
  addressee: '海南某某建筑有限公司',
  paragraphs: ['经核实。', <h2>一、要求</h2>, '请支付 <b>工资</b>。'],
  signedBy: '临高县总工会',
  signedOn: '2023年11月2日',
};

const bodyOf = (element: unknown) => parseHTML(`<html><body>${String(element)}</body></html>`).document.body;

describe('an official letter', () => {
  it('runs from the red head over number, title and addressee to the signature', () => {
    const body = bodyOf(<OfficialLetter {...plain} redHead="临高县总工会文件" number="临工维〔2023〕12号" />);
    expect(body.textContent).toBe(
      '临高县总工会文件临工维〔2023〕12号关于督促海南某某建筑有限公司依法支付工资的函' +
        '海南某某建筑有限公司：经核实。一、要求请支付 <b>工资</b>。临高县总工会2023年11月2日',
    );
    expect(body.querySelectorAll('h1 br')).toHaveLength(1);
  });

  it('does without head, line and enclosures where there are none', () => {
    const body = bodyOf(<OfficialLetter {...plain} />);
    expect(body.querySelector('hr')).toBeNull();
    expect(body.textContent).not.toContain('附件');
  });

  it('numbers enclosures only where there are several', () => {
    expect(bodyOf(<OfficialLetter {...plain} enclosures={['名单']} />).textContent).toContain('附件：名单');
    expect(bodyOf(<OfficialLetter {...plain} enclosures={['名单', '结算单']} />).textContent).toContain(
      '附件：1. 名单2. 结算单',
    );
  });
});

describe('a signature sheet', () => {
  const body = bodyOf(
    <SignatureSheet
      caption="发放表"
      columns={[
        { key: 'name', header: '姓名', cell: (row: { name: string }) => row.name },
        { key: 'sum', header: '金额', align: 'end', cell: () => '1.00' },
      ]}
      rows={[{ name: '王小满' }, { name: '符小明' }]}
      blanks={['签字', '手印']}
      total={['', '2.00']}
      signers={['经办人', '主席']}
    />,
  );

  it('numbers its rows and leaves room to sign and for the thumb', () => {
    const cells = [...body.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['1', '王小满', '1.00', '', ''],
      ['2', '符小明', '1.00', '', ''],
    ]);
    expect([...body.querySelectorAll('thead th')].map((head) => head.textContent)).toEqual([
      '序号',
      '姓名',
      '金额',
      '签字',
      '手印',
    ]);
  });

  it('has as many columns in the total as above, and a line for everyone who signs it all', () => {
    const spans = [...body.querySelectorAll('tfoot th, tfoot td')].map((cell) =>
      Number(cell.getAttribute('colspan') ?? 1),
    );
    expect(spans.reduce((sum, span) => sum + span, 0)).toBe(5);
    expect(body.querySelectorAll('.signature-line')).toHaveLength(2);
  });
});
