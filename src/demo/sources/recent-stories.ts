import { haifengAuthor, workersAuthor } from './news-authors.ts';
import type { NewsStory } from './news-sites.ts';

/** Reports of the last weeks: days before today, times of day. */
export const recentStories: readonly (Omit<NewsStory, 'printed' | 'path'> & {
  readonly daysAgo: number;
  readonly time: string;
  readonly slug: string;
})[] = [
  {
    site: 'haifeng',
    slug: 'winter',
    daysAgo: 1,
    time: '08:45:00',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '根治欠薪冬季行动启动，工地挂出“码上维权”牌',
    paragraphs: [
      '根治欠薪冬季行动启动，各在建工地的告示牌换上新的二维码，扫码就能登记欠薪线索，县总工会和人社部门同步看到。',
      '工作人员说，线索五个工作日内答复受理或者说明转给谁办，进度本人随时可查。',
    ],
  },
  {
    site: 'bulletin',
    slug: 'membership',
    daysAgo: 3,
    time: '10:10:00',
    source: '临高职工之声',
    author: '宣教文体部',
    title: '外卖骑手集中入会，商会里成立联合工会',
    paragraphs: [
      '一百二十名外卖骑手和网约车司机集中入会，县快递和外卖行业联合工会同日成立。',
      '入会的骑手可以申请互助保障，参加免费体检和技能培训，遇到欠薪、工伤可以直接找工会。',
      '仪式结束后，工会干部在现场教大家用手机查自己的会员信息，还收集了三十多条意见，最集中的是取餐等候的地方太晒。',
    ],
  },
  {
    site: 'workers',
    slug: 'training',
    daysAgo: 5,
    time: '00:00:00',
    source: '岛上工人报',
    author: workersAuthor,
    title: '夜校开课：下了班学数控，学成可以评等级',
    paragraphs: [
      '县职业学校把数控、焊接、电工三门课排到晚上七点，企业职工凭工会会员卡免费上。',
      '学校说，课程和职业技能等级标准对得上，学完可以直接报名评价。',
      '头一晚来了四十多人，实训车间的灯一直亮到九点半。一名注塑工说，白天上班、晚上上课是累一点，但是图纸看懂了，工资才涨得上去。',
    ],
  },
  {
    site: 'copies',
    slug: 'training-copy',
    daysAgo: 4,
    time: '23:12:31',
    source: '岛上工人报',
    author: workersAuthor,
    title: '夜校开课：下了班学数控，学成可以评等级',
    paragraphs: [
      '县职业学校把数控、焊接、电工三门课排到晚上七点，企业职工凭工会会员卡免费上。',
      '学校说，课程和职业技能等级标准对得上，学完可以直接报名评价。',
      '头一晚来了四十多人，实训车间的灯一直亮到九点半。一名注塑工说，白天上班、晚上上课是累一点，但是图纸看懂了，工资才涨得上去。',
    ],
    origin: '',
  },
  {
    site: 'haifeng',
    slug: 'aid',
    daysAgo: 8,
    time: '15:30:20',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '困难职工动态帮扶：从“人找政策”到“政策找人”',
    paragraphs: [
      '县总工会把欠薪、工伤、大病等线索和帮扶档案对起来看，发现可能需要帮助的家庭，由工作人员上门了解，自愿申请。',
      '今年以来，通过线索主动上门的家庭里，超过一半符合建档条件。',
    ],
  },
  {
    site: 'bulletin',
    slug: 'figures',
    daysAgo: 12,
    time: '09:00:00',
    source: '临高职工之声',
    author: '权益保障部',
    title: '回头看：截至11月2日为190名劳动者追回欠薪',
    paragraphs: [
      '回头看去年的维权工作：截至2023年11月2日，为190名劳动者追回309.63万元，其中为169名农民工追回298.78万元。',
      '权益保障部说，每一笔到账都由职工本人确认，没有确认的不计入。',
    ],
  },
];
