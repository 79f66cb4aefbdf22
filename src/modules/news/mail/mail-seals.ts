/** What the sealed addresses of this module are, so that none can be put in another's place. */
export const seals = { mailbox: 'news.mailbox', reader: 'news.reader', feed: 'news.feed' } as const;
