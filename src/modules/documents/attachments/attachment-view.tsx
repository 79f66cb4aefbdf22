import type { FC } from 'hono/jsx';
import { formatDateTime } from '../../../platform/dates.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Digits, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Picture } from '../../../ui/picture/picture.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { type Attachment, formatByteCount, isPicture } from './attachment.ts';
import type { PaperPacket, PaperState } from './paper-packet.ts';

/** Where the owner's own routes serve and remove a paper. */
export interface AttachmentLinks {
  readonly download: (attachment: Attachment) => string;
  /** Given where the page shows small pictures. */
  readonly preview?: ((attachment: Attachment) => string) | undefined;
  /** Given to whoever may take a paper off; leads to the owner's form that asks for the reason. */
  readonly remove?: ((attachment: Attachment) => string) | undefined;
}

/** 材料清单: what was handed in, by whom and when; removed papers stay, with the reason. */
export const AttachmentList: FC<{
  attachments: readonly Attachment[];
  links: AttachmentLinks;
  /** Of its own where a page has two lists. */
  caption?: string;
}> = ({ attachments, links, caption = '材料清单' }) => (
  <Table
    caption={caption}
    columns={columnsOf(links)}
    rows={attachments}
    empty={<EmptyState title="还没有材料">照片、合同、欠条、聊天截图都可以上传。</EmptyState>}
  />
);

function columnsOf(links: AttachmentLinks): Column<Attachment>[] {
  return [
    { key: 'label', header: '材料', cell: (attachment) => attachment.label },
    { key: 'name', header: '文件', cell: (attachment) => <FileLink attachment={attachment} links={links} /> },
    {
      key: 'size',
      header: '大小',
      align: 'end',
      cell: (attachment) => formatByteCount(attachment.byteCount),
    },
    { key: 'by', header: '提交人', cell: (attachment) => attachment.uploader.name },
    {
      key: 'at',
      header: '时间',
      cell: (attachment) => <Digits>{formatDateTime(attachment.uploadedAt)}</Digits>,
    },
    { key: 'state', header: '状态', cell: (attachment) => <State attachment={attachment} links={links} /> },
  ];
}

const FileLink: FC<{ attachment: Attachment; links: AttachmentLinks }> = ({ attachment, links }) => {
  if (attachment.removal) return attachment.name;
  return (
    <>
      {links.preview && isPicture(attachment) ? (
        <Picture
          src={links.preview(attachment)}
          alt={`${attachment.label}:${attachment.name}`}
          size="thumbnail"
        />
      ) : null}
      <a href={links.download(attachment)} download={attachment.name}>
        {attachment.name}
      </a>
    </>
  );
};

const State: FC<{ attachment: Attachment; links: AttachmentLinks }> = ({ attachment, links }) => {
  if (attachment.removal) {
    return (
      <>
        <Tag tone="neutral">已移除</Tag> {attachment.removal.reason}
      </>
    );
  }
  return links.remove ? <a href={links.remove(attachment)}>移除</a> : <Tag tone="success">在案</Tag>;
};

/** 缺件清单: each paper that is asked for, whether it is there, and where to get it. */
export const PaperPacketList: FC<{ packet: PaperPacket }> = ({ packet }) => (
  <Stack>
    <Table caption="所需材料" columns={packetColumns} rows={packet.papers} empty="这个事项不需要材料。" />
    <Muted>
      {packet.missing.length === 0
        ? '必需的材料已齐。'
        : `还缺 ${packet.missing.length} 样：${packet.missing.join('、')}。`}
      {packet.others.length > 0 ? `另有 ${packet.others.length} 份其他材料。` : ''}
    </Muted>
  </Stack>
);

const packetColumns: Column<PaperState>[] = [
  { key: 'label', header: '材料', cell: (paper) => paper.label },
  { key: 'need', header: '要求', cell: (paper) => (paper.need === 'required' ? '必需' : '有则更好') },
  { key: 'state', header: '情况', cell: (paper) => <PaperTag paper={paper} /> },
  { key: 'hint', header: '说明', cell: (paper) => paper.hint ?? '' },
];

const PaperTag: FC<{ paper: PaperState }> = ({ paper }) => {
  if (paper.state === 'there') return <Tag tone="success">已交 {paper.attachments.length} 份</Tag>;
  return paper.need === 'required' ? <Tag tone="warning">缺</Tag> : <Tag tone="neutral">未交</Tag>;
};
