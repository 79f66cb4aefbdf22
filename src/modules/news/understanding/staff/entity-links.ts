export const ENTITIES = '/console/news/entities';

export function entityHref(id: string, rest = ''): string {
  return `${ENTITIES}/${id}${rest}`;
}
