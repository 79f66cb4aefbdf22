import type { Transaction } from './db/database.ts';

export type Channel = 'in-site' | 'email' | 'sms' | 'wechat';

/** One message out. `to` is a phone number, mail address, WeChat open id, or (in-site) an account or person id. */
export interface Message {
  readonly region: string;
  readonly channel: Channel;
  readonly to: string;
  /** Literal name of a template that a module registers with the notices module. */
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
  readonly now: Date;
  /** The same key is sent once. */
  readonly key?: string;
}

/** The outbox: the message exists exactly when the caller's transaction commits; delivery is a job. */
export interface Messenger {
  send(tx: Transaction, message: Message): Promise<void>;
}

/**
 * What a message says on each channel, with `{placeholders}` that the sender's values fill.
 * `code`: a secret that is only good for minutes; sent in quiet hours too, and forgotten once sent.
 */
export interface MessageTemplate {
  /** `<module>.<name>`, the literal that the sender writes. */
  readonly name: string;
  /** What the message is for, in a few Chinese words, for the outbox page. */
  readonly purpose: string;
  readonly kind: 'code' | 'notice';
  readonly texts: {
    readonly 'in-site'?: { readonly title: string; readonly body: string; readonly href?: string };
    /** `lists`: names of values of the body that hold several lines and keep them, such as the items of a digest. */
    readonly email?: {
      readonly subject: string;
      readonly body: string;
      readonly lists?: readonly string[];
      /** Name of the value with the address that stops such mail by one POST (RFC 8058), for its headers. */
      readonly unsubscribe?: string;
    };
    readonly sms?: string;
    readonly wechat?: string;
  };
}
