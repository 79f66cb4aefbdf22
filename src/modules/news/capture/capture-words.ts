/** Chinese names of what capturing writes into the audit trail. */
export const captureWords: Readonly<Record<string, string>> = {
  'news.source-add': '登记新闻来源',
  'news.source-edit': '修改新闻来源',
  'news.source-pause': '暂停新闻来源',
  'news.source-resume': '恢复新闻来源',
  'news.source-retire': '停用新闻来源',
  'news.source-crawl': '立即抓取新闻来源',
  'news.source-try': '试抓新闻来源',
  'news.capture': '保存网页快照',
  'news.recheck': '复核网页快照',
  'news.inspect-snapshot': '核对网页快照来源',
  'news.chain-verify': '核验快照链',
};
