import type { ModuleDefinition } from '../../platform/module.ts';
import { documentJobs } from './document-jobs.ts';

export type { Attachment, AttachmentOwner } from './attachment.ts';
export { findAttachment, listAttachments, moveAttachments } from './attachment-store.ts';
export { AttachmentList, PaperPacketList } from './attachment-view.tsx';
export { acceptedFiles, acceptedFilesHint, checkFile } from './check-file.ts';
export { nextDocumentNumber } from './counter-store.ts';
export { formatDocumentNumber } from './document-number.ts';
export { sendAttachment, showPicture } from './download-view.ts';
export { letterPage } from './letter-view.tsx';
export { paperPacket, type RequiredPaper } from './paper-packet.ts';
export { removeAttachment } from './remove-attachment.ts';
export { PaymentSheet } from './signature-sheet-view.tsx';
export { storeAttachment } from './store-attachment.ts';

/** It has no pages of its own: papers are shown and served by the module they belong to, under its rights. */
export const documentsModule: ModuleDefinition = { name: 'documents', jobs: documentJobs };
