export const PUBLICATIONS = '/console/news/publications';
export const PUBLICATIONS_EXPORT = '/console/news/publications/export';
