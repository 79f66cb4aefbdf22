import type { Config } from '../../../platform/config.ts';
import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { channelsWithoutCarrier } from '../carriers/carriers.ts';
import type { OutChannel } from '../notice.ts';
import { listNotices } from '../notice-store.ts';
import { maskRecipient } from '../recipient.ts';
import { openRecipient, openValues } from '../seal-message.ts';
import type { TemplateRegister } from '../templates/template-register.ts';
import { previewOf } from '../templates/template-text.ts';

const SHOWN = 50;

export interface OutboxOffice {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly config: Pick<Config, 'smtp' | 'smsGateway' | 'wechatGateway'>;
  readonly register: TemplateRegister;
}

export interface DemoMessage {
  readonly createdAt: Date;
  readonly channel: OutChannel;
  /** Masked. */
  readonly to: string;
  readonly text: string;
}

/**
 * The newest messages of a demo county in clear, without those of channels that really send: a code that went to
 * somebody's phone is not shown to the world.
 */
export async function listDemoMessages(office: OutboxOffice, region: string): Promise<DemoMessage[]> {
  const { keys, register } = office;
  const filter = { channels: channelsWithoutCarrier(office.config) };
  const notices = await listNotices(office.db, region, { filter, offset: 0, limit: SHOWN });
  return notices.flatMap((notice) => {
    const template = register.find(notice.template);
    if (template === undefined || notice.valuesSealed === undefined) return [];
    const { text } = previewOf(template, notice.channel, openValues(keys, notice.valuesSealed));
    const to = maskRecipient(notice.channel, openRecipient(keys, notice.recipientSealed));
    return [{ createdAt: notice.createdAt, channel: notice.channel, to, text }];
  });
}
