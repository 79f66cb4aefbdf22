import type { ModuleDefinition } from '../../platform/module.ts';
import { documentJobs } from './document-jobs.ts';

export type { Attachment } from './attachments/attachment.ts';
export {
  dropAttachments,
  findAttachment,
  listAttachments,
  moveAttachments,
} from './attachments/attachment-store.ts';
export { AttachmentList, PaperPacketList } from './attachments/attachment-view.tsx';
export { acceptedFiles, acceptedFilesHint } from './attachments/check-file.ts';
export { sendAttachment, showPicture } from './attachments/download-view.ts';
export { paperPacket, type RequiredPaper } from './attachments/paper-packet.ts';
export { removeAttachment } from './attachments/remove-attachment.ts';
export { storeAttachment } from './attachments/store-attachment.ts';
export { nextDocumentNumber } from './counter-store.ts';
export { formatDocumentNumber } from './document-number.ts';
export { letterPage } from './letter-view.tsx';
export { PaymentSheet } from './signature-sheet-view.tsx';
export { wordAnswer } from './word/word-answer.ts';
export type { WordBlock } from './word/word-block.ts';

/** It has no pages of its own: papers are shown and served by the module they belong to, under its rights. */
export const documentsModule: ModuleDefinition = { name: 'documents', jobs: documentJobs };
