import type { FC } from 'hono/jsx';
import { SignatureRow } from '../../../ui/print/signature-row.tsx';
import { Table } from '../../../ui/table/table.tsx';
import type { WordBlock } from '../../documents/index.ts';

/** The same paragraphs and tables as in Word, on paper. */
export const ApplicationSheet: FC<{ blocks: readonly WordBlock[] }> = ({ blocks }) => (
  <>
    {blocks.map((block) => (
      <Block block={block} />
    ))}
  </>
);

const Block: FC<{ block: WordBlock }> = ({ block }) => {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'table':
      return (
        <Table
          caption={(block.head ?? []).join('、')}
          columns={(block.head ?? []).map((header, at) => ({
            key: String(at),
            header,
            cell: (row: readonly string[]) => row[at] ?? '',
          }))}
          rows={block.rows}
          empty=""
        />
      );
    case 'signature':
      return <SignatureRow labels={['申请人（签名或者盖章）', '日期']} />;
    case 'page-break':
      return null;
  }
};
