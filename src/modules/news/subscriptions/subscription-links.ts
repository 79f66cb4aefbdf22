export const SUBSCRIPTIONS = '/console/news/subscriptions';

export function subscriptionHref(id: string, rest = ''): string {
  return `${SUBSCRIPTIONS}/${id}${rest}`;
}
