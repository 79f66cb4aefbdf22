import type { Channel, MessageTemplate } from '../../../platform/messenger.ts';

export type Values = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g;
/** A single SMS holds 70 UCS-2 units; each part of a longer one 67, because 3 are spent on joining them. */
const SINGLE_SMS = 70;
const JOINED_SMS = 67;
const MOST_PARTS = 2;
/** Longest value inside an SMS; a name typed by a stranger must not become ten paid messages. */
const SMS_VALUE_LIMIT = 30;
const SMS_VALUE_TYPICAL = 10;

/** How many SMS a text is billed as. Counted in UTF-16 units, as the network does: 𠮷 is two. */
export function smsParts(text: string): number {
  return text.length <= SINGLE_SMS ? 1 : Math.ceil(text.length / JOINED_SMS);
}

/**
 * Fills `{placeholders}`; line breaks and control characters in values become spaces, except the line breaks of `lists`.
 * @throws Error when a value is missing: the sender forgot it, a bug.
 */
export function fillText(text: string, values: Values, lists: readonly string[] = []): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = wantedValue(values, name);
    return lists.includes(name) ? value.split('\n').map(flat).join('\n') : flat(value);
  });
}

/** As `fillText`, with each value cut to 30 characters. */
export function fillSms(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (_, name: string) => shorten(flat(wantedValue(values, name))));
}

/** Fills an address of our own site; values are percent-encoded, so they cannot leave their path segment. */
export function fillHref(href: string, values: Values): string {
  return href.replace(PLACEHOLDER, (_, name: string) => encodeURIComponent(wantedValue(values, name)));
}

/**
 * What a message says on a channel that leaves the house; mail has a subject, too.
 * @throws Error when the template has no text for the channel or a value is missing.
 */
export function previewOf(
  template: MessageTemplate,
  channel: Exclude<Channel, 'in-site'>,
  values: Values,
): { subject: string | undefined; text: string; unsubscribe?: string | undefined } {
  const { email, sms, wechat } = template.texts;
  if (channel === 'email' && email) {
    const unsubscribe = email.unsubscribe === undefined ? undefined : values[email.unsubscribe];
    const text = fillText(email.body, values, email.lists);
    return { subject: fillText(email.subject, values), text, ...(unsubscribe && { unsubscribe }) };
  }
  if (channel === 'sms' && sms !== undefined) return { subject: undefined, text: fillSms(sms, values) };
  if (channel === 'wechat' && wechat !== undefined)
    return { subject: undefined, text: fillText(wechat, values) };
  throw new Error(`template "${template.name}" has no text for ${channel}`);
}

/** Names between braces, each once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))];
}

/** What is wrong with a template, one sentence each; empty when it is fine. Asked when the process starts. */
export function templateProblems(template: MessageTemplate): string[] {
  const problems: string[] = [];
  const texts = allTexts(template);
  if (!/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/.test(template.name)) problems.push('name is not <module>.<name>');
  if (texts.length === 0) problems.push('has no text for any channel');
  for (const { channel, text } of texts) {
    if (text.trim() === '') problems.push(`${channel}: text is empty`);
    if (/[{}]/.test(text.replace(PLACEHOLDER, ''))) problems.push(`${channel}: stray brace in "${text}"`);
  }
  const { sms } = template.texts;
  if (sms !== undefined && smsParts(sms.replace(PLACEHOLDER, 'x'.repeat(SMS_VALUE_TYPICAL))) > MOST_PARTS) {
    problems.push(`sms: longer than ${MOST_PARTS} messages`);
  }
  const href = template.texts['in-site']?.href;
  if (href !== undefined && !/^\/(?!\/)/.test(href))
    problems.push('in-site: href must be a path of this site');
  return problems;
}

function allTexts(template: MessageTemplate): { channel: Channel; text: string }[] {
  const { 'in-site': inSite, email, sms, wechat } = template.texts;
  return [
    ...(inSite ? [inSite.title, inSite.body].map((text) => ({ channel: 'in-site' as const, text })) : []),
    ...(email ? [email.subject, email.body].map((text) => ({ channel: 'email' as const, text })) : []),
    ...(sms === undefined ? [] : [{ channel: 'sms' as const, text: sms }]),
    ...(wechat === undefined ? [] : [{ channel: 'wechat' as const, text: wechat }]),
  ];
}

function wantedValue(values: Values, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`message value "${name}" is missing`);
  return value;
}

function flat(value: string): string {
  return value.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function shorten(value: string): string {
  const characters = [...value];
  return characters.length <= SMS_VALUE_LIMIT
    ? value
    : `${characters.slice(0, SMS_VALUE_LIMIT - 1).join('')}…`;
}
