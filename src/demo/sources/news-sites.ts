/** Where a made-up report stands. All hosts end in .example: nothing there can be fetched. */
export const newsSites = {
  haifeng: {
    name: '海风新闻网（演示）',
    kind: 'page-list',
    url: 'https://haifeng.example/lingao/',
    category: '社会',
    contact: '编辑部 editor@haifeng.example',
    republishBasis: '2023年转载合同第1号（演示）',
  },
  bulletin: {
    name: '临高职工之声（演示）',
    kind: 'feed',
    url: 'https://bulletin.example/feed.xml',
    category: '国内',
    contact: '县总工会宣教文体部 0898-2828 0000（演示）',
    republishBasis: undefined,
  },
  workers: {
    name: '岛上工人报（演示）',
    kind: 'sitemap',
    url: 'https://workers.example/sitemap.xml',
    category: undefined,
    contact: undefined,
    republishBasis: undefined,
  },
  copies: {
    name: '资讯快照站（演示）',
    kind: 'page-list',
    url: 'https://copies.example/guonei/',
    category: '国内',
    contact: undefined,
    republishBasis: undefined,
  },
} as const;

export type NewsSite = keyof typeof newsSites;

export interface NewsStory {
  readonly site: NewsSite;
  /** Path at the site; the key by which the story is named elsewhere. */
  readonly path: string;
  /** As printed, Lingao time: '2023-12-07 11:01:00', or a day alone. */
  readonly printed: string;
  readonly source: string;
  readonly author: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** 原文地址 as a copying page prints it; '' where the line is there and empty. */
  readonly origin?: string;
}
