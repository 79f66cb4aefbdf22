/** Literal name of the job that delivers one message. */
export const DELIVER = 'notices.deliver';

/** One waiting job per message. */
export function deliverKey(id: string): string {
  return `${DELIVER}:${id}`;
}
