import { Readable } from 'node:stream';
import { fileTypes } from '../../../platform/file-types.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type Attachment, isPicture } from './attachment.ts';
import { refuse } from './document-refusals.ts';
import { dispositionOf } from './file-name.ts';

/**
 * 下载材料: streams the bytes as a download. The owner's route has asked who may and declares the audit word
 * (`viewed(...)`). No browser runs or renders what comes: attachment, nosniff, sandbox.
 * @throws Refused attachment.removed.
 */
export function sendAttachment(c: AppContext, attachment: Attachment): Promise<Response> {
  return send(c, attachment, 'attachment');
}

/**
 * 预览图片: a picture for an <img> on the owner's page, with the same rights as the download.
 * @throws Refused attachment.no-preview for anything that is not a plain picture.
 */
export async function showPicture(c: AppContext, attachment: Attachment): Promise<Response> {
  return isPicture(attachment) ? send(c, attachment, 'inline') : refuse('attachment.no-preview');
}

async function send(
  c: AppContext,
  attachment: Attachment,
  disposition: 'attachment' | 'inline',
): Promise<Response> {
  if (attachment.removal) return refuse('attachment.removed');
  const stream = await c.var.deps.files.stream(attachment.fileKey);
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
    'Content-Type': fileTypes[attachment.type],
    'Content-Length': String(attachment.byteCount),
    'Content-Disposition': dispositionOf(attachment.name, disposition),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
}
