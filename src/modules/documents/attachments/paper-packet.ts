import type { Attachment } from './attachment.ts';

/** One kind of paper that a matter asks for; `label` is what its attachments are stored under. */
export interface RequiredPaper {
  readonly label: string;
  /** Must be there before the matter can go on; otherwise it only helps. */
  readonly need: 'required' | 'helpful';
  /** Where to get it or what must be readable on it. */
  readonly hint?: string;
}

export interface PaperState extends RequiredPaper {
  readonly state: 'there' | 'missing';
  readonly attachments: readonly Attachment[];
}

/** What a matter asks for and what is there. */
export interface PaperPacket {
  readonly papers: readonly PaperState[];
  /** Labels of required papers that nobody has handed in, in the order asked. */
  readonly missing: readonly string[];
  /** Papers handed in that the list does not ask for. */
  readonly others: readonly Attachment[];
}

/** 缺什么材料: compares the list of papers with what is attached; removed papers do not count. */
export function paperPacket(
  required: readonly RequiredPaper[],
  attached: readonly Attachment[],
): PaperPacket {
  const kept = attached.filter((attachment) => attachment.removal === undefined);
  const papers = required.map((paper): PaperState => {
    const attachments = kept.filter((attachment) => attachment.label === paper.label);
    return { ...paper, attachments, state: attachments.length > 0 ? 'there' : 'missing' };
  });
  const asked = new Set(required.map((paper) => paper.label));
  return {
    papers,
    missing: papers
      .filter((paper) => paper.need === 'required' && paper.state === 'missing')
      .map((paper) => paper.label),
    others: kept.filter((attachment) => !asked.has(attachment.label)),
  };
}
