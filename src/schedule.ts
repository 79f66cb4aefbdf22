import type { Recurring } from './platform/jobs.ts';

/** Every recurring job of one county on one page. Times are UTC: 18:00 is two in the morning in Lingao. */
export function schedule(region: string): Recurring[] {
  const payload = { region };
  return [
    { job: 'audit.seal', cron: '*/10 * * * *', payload },
    { job: 'notices.sweep', cron: '* * * * *', payload },
    { job: 'notices.forget', cron: '45 18 * * *', payload },
    { job: 'documents.sweep', cron: '30 18 * * *', payload },
    { job: 'imports.sweep', cron: '50 18 * * *', payload },
    { job: 'cases.drafts', cron: '0 18 * * *', payload },
    { job: 'publicity.end', cron: '5 16 * * *', payload },
    { job: 'benefits.due', cron: '* * * * *', payload },
    { job: 'hardship.signals', cron: '20 18 * * *', payload },
    { job: 'accounts.sweep', cron: '15 18 * * *', payload },
    { job: 'news.recheck-claims', cron: '40 17 * * *', payload },
    { job: 'letters.remind', cron: '5 0 * * *', payload },
    { job: 'news.deliver', cron: '*/5 * * * *', payload },
    { job: 'news.compose', cron: '30 0 * * 1', payload },
    { job: 'news.crawl', cron: '* * * * *', payload },
    { job: 'news.chain', cron: '10 16 * * *', payload },
    { job: 'news.count-words', cron: '25 18 * * *', payload },
    { job: 'news.sweep', cron: '55 18 * * *', payload },
  ];
}
