import type { Db } from '../../../../platform/db/database.ts';
import { findEntity } from '../../understanding/entities/entity-store.ts';
import type { ArticleFilter, FilterNames } from '../filter/article-filter.ts';
import { findOriginName } from '../reading/article-side-store.ts';

/** Names of what a filter holds by id. */
export async function readFilterNames(db: Db, region: string, filter: ArticleFilter): Promise<FilterNames> {
  return {
    origin: filter.origin && (await findOriginName(db, region, filter.origin)),
    entity: filter.entity && (await findEntity(db, region, filter.entity))?.name,
  };
}
