import { haifengAuthor, workersAuthor } from './news-authors.ts';
import type { NewsStory } from './news-sites.ts';

/** 产改: the report that names the county's figures as of 2 November 2023, in our own words. */
const reformParagraphs: readonly string[] = [
  '早上七点半，金牌港的预制构件车间已经响成一片。班组长把当天的图纸贴在墙上，二十来名工人各就各位。县里推动产业工人队伍建设改革一年多，车间里的人说，最实在的变化是“有学处、有比处、有说理处”。',
  '人才有了底数。县总工会建起技能人才数据库，目前入库技能人才563名，其中高技能人才142名，企业要什么工种，先到库里查一查。',
  '学徒有了出路。一家制药企业和省技师学院合办新型学徒制班，用一年时间培养药物制剂工（中级）41名，师傅带、老师教，上班就是上课。',
  '比武有了奖头。首届“工会杯”快递行业职业技能竞赛提升技能等级9人，其中四级6人、三级3人；第二届海南自贸港技能大赛临高县职业技能竞赛提升技能等级68人，其中四级40人、三级28人。',
  '讨薪有了靠山。截至11月2日，县总工会会同有关部门为184名劳动者追回309.63万元，其中为169名农民工追回298.78万元。',
  '榜样有了位置。全县现有全国劳动模范4人、海南省劳动模范21人，建成劳模和工匠人才创新工作室2家；入选“文澜工匠”的，每人每年给予2万元培育经费。',
];

const courierParagraphs: readonly string[] = [
  '九月九日，临高县首届“工会杯”快递行业职业技能竞赛在县体育馆开赛，来自六家企业的快递员和快件处理员同场比拼收寄验视、派送路线规划和异常件处理。',
  '竞赛设理论和实操两部分，由三名裁判独立评分。组委会介绍，成绩合格的选手可以按规定晋升职业技能等级，本次竞赛提升技能等级9人，其中四级6人、三级3人。',
  '“以前觉得送快递就是跑得快，现在知道还有标准。”一名参赛的快递员说，回去要把分拣的新办法教给同站的同事。',
];

const arrearsParagraphs: readonly string[] = [
  '“钱到账了！”在县总工会的服务窗口，一名木工师傅把手机短信给工作人员看了又看。他所在的班组因工程尾款结算拖了三个月工资，上个月到工会求助。',
  '工会受理当天就把情况转到根治欠薪联席机制，人社部门约谈总包单位，双方签下分期支付协议，第一期款项两周内到账。',
  '县总工会权益保障部提醒，被拖欠工资要保留考勤、结算单和聊天记录，申请劳动仲裁的时效一般为一年，也可以拨打12351咨询。',
];

/** Reports of 2023, oldest first. */
export const stories2023: readonly NewsStory[] = [
  {
    site: 'bulletin',
    path: '/2023/0112-warmth.html',
    printed: '2023-01-12 09:20',
    source: '临高职工之声',
    author: '宣教文体部',
    title: '县总工会春节前走访慰问困难职工',
    paragraphs: [
      '春节临近，县总工会分成五个组，到乡镇和企业走访困难职工家庭，送去米、油和慰问金，听一听家里还有什么难处。',
      '走访的同志把看到的情况逐户记下，能当场办的当场办，符合建档条件的指导申请，按程序公示后纳入帮扶。',
    ],
  },
  {
    site: 'haifeng',
    path: '/a/20230215-jobs.html',
    printed: '2023-02-15 16:05:11',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '春风行动招聘会进乡镇，岗位送到家门口',
    paragraphs: [
      '二月十五日，多文镇的文化广场上支起一排棚子，三十多家企业把招工牌摆到了家门口，缝纫工、装配工、叉车司机最抢手。',
      '现场还设了工会维权咨询台，讲合同怎么签、工资怎么发、工伤怎么办。主办方说，没有当场谈成的，会后由就业专员跟进。',
    ],
  },
  {
    site: 'workers',
    path: '/news/2023/03/08/women.html',
    printed: '2023-03-08',
    source: '岛上工人报',
    author: workersAuthor,
    title: '女职工权益普法课开进制药车间',
    paragraphs: [
      '三八节当天，一堂女职工权益课开进制药车间的休息室。律师志愿者从孕期调岗讲到哺乳时间，姐妹们把问题写在纸条上递上来。',
      '企业工会表示，将把女职工特别保护的条款写进新一轮集体合同，休息室里添置冰箱和沙发。',
      '课后律师留下电话，愿意单独问的可以约时间。几名年轻职工说，最想弄明白的是产假期间的工资该由谁发、发多少。',
    ],
  },
  {
    site: 'bulletin',
    path: '/2023/0420-model.html',
    printed: '2023-04-20 10:00',
    source: '临高职工之声',
    author: '宣教文体部',
    title: '五一劳动奖章推荐对象公示，接受监督',
    paragraphs: [
      '经基层推荐、资格审查和评审，县总工会公示五一劳动奖章推荐对象，公示期五个工作日，职工可以电话、来信或当面提出意见。',
      '宣教文体部说，推荐名额向一线职工、技术工人和新就业形态劳动者倾斜，单位负责人不占一线名额。',
    ],
  },
  {
    site: 'haifeng',
    path: '/a/20230428-craftsman.html',
    printed: '2023-04-28 08:30:00',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '老师傅的工作室收了新徒弟',
    paragraphs: [
      '五一前夕，一间劳模创新工作室里举行了拜师礼。三名年轻焊工给师傅敬茶，师傅回赠一把用了十年的焊钳。',
      '工作室成立以来完成小改小革十多项。县总工会按“文澜工匠”办法给予支持，每人每年2万元，用在学习、攻关和带徒上。',
    ],
  },
  {
    site: 'workers',
    path: '/news/2023/05/16/safety.html',
    printed: '2023-05-16',
    source: '岛上工人报',
    author: workersAuthor,
    title: '工地“安全哨兵”上岗：一线工人来挑毛病',
    paragraphs: [
      '“这块临边护栏松了。”在一处住宅工地，木工出身的群众安全监督员一上午挑出六处隐患，项目部当天整改四处。',
      '工会给监督员培训、发证，隐患一经采纳就记入班组台账，月底由职工评议。',
      '项目经理说，毛病早一天挑出来，就少一份风险。下个月，邻近两处工地也要请监督员进场，先从脚手架和临时用电查起。',
    ],
  },
  {
    site: 'bulletin',
    path: '/2023/0619-service.html',
    printed: '2023-06-19 15:40',
    source: '临高职工之声',
    author: '宣教文体部',
    title: '暑期托管班报名，双职工家庭优先',
    paragraphs: [
      '县总工会今年开两个暑期托管班，面向双职工家庭的小学生，报名人数超过名额的，公开抽签，抽签办法和结果在网上公布。',
      '托管班由有资质的机构承办，工会补贴一部分费用，困难职工子女免费。',
    ],
  },
  {
    site: 'haifeng',
    path: '/a/20230705-heat.html',
    printed: '2023-07-05 12:10:35',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '送清凉到工地：避开正午，备足凉茶',
    paragraphs: [
      '气温逼近三十六度，县总工会的送清凉小分队把凉茶、藿香正气水送到八处露天作业点，并检查高温津贴发放和轮换休息。',
      '两家单位没有公示作息调整，工会现场发出提示函，要求三个工作日内改正。',
    ],
  },
  {
    site: 'workers',
    path: '/news/2023/08/11/study.html',
    printed: '2023-08-11',
    source: '岛上工人报',
    author: workersAuthor,
    title: '金秋助学开始申请，录取通知书不用跑两趟',
    paragraphs: [
      '今年的金秋助学可以在网上申请，录取通知书拍照上传，村里和单位核对后由县总工会复核，公示后直接打到银行卡。',
      '帮扶中心提醒，工会从不收取任何费用，也不会索要验证码。',
      '去年有几户家庭因为材料不齐跑了两三趟，今年页面上先列出还缺什么，补齐再交。家里没有智能手机的，可以到乡镇工会请干部代填，当场打印回执。',
    ],
  },
  {
    site: 'haifeng',
    path: '/a/20230910-courier.html',
    printed: '2023-09-10 09:15:00',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '临高首届“工会杯”快递行业职业技能竞赛开赛',
    paragraphs: courierParagraphs,
  },
  {
    site: 'workers',
    path: '/news/2023/09/11/courier.html',
    printed: '2023-09-11',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '临高首届“工会杯”快递行业职业技能竞赛开赛',
    paragraphs: [...courierParagraphs.slice(0, 2), '据了解，竞赛由县总工会和邮政管理部门联合举办。'],
    origin: 'https://haifeng.example/a/20230910-courier.html',
  },
  {
    site: 'copies',
    path: '/guonei/230911-6620.html',
    printed: '2023-09-11 22:08:00',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '临高首届“工会杯”快递行业职业技能竞赛开赛',
    paragraphs: courierParagraphs,
    origin: '',
  },
  {
    site: 'bulletin',
    path: '/2023/0922-letter.html',
    printed: '2023-09-22 17:25',
    source: '临高职工之声',
    author: '权益保障部',
    title: '一函两书：三家单位收到劳动法律监督提示函',
    paragraphs: [
      '九月的联合检查结束后，三家单位因未足额缴纳社会保险、没有公示作息时间等问题收到提示函，要求在规定期限内书面答复。',
      '逾期没有改正的，县总工会将发出监督意见书，仍不改正的，提请人社部门依法处理。',
    ],
  },
  {
    site: 'workers',
    path: '/news/2023/10/12/apprentice.html',
    printed: '2023-10-12',
    source: '岛上工人报',
    author: workersAuthor,
    title: '上班就是上课：制药厂的学徒班结业了',
    paragraphs: [
      '历时一年的新型学徒制班结业，药物制剂工（中级）41名学员拿到证书。企业说，车间里关键岗位的持证率一下子上来了。',
      '学员周一到周四跟岗，周五集中上课，工学交替的安排写进培养协议。',
      '一名做了六年包装的学员说，以前只会照着按钮操作，现在看得懂批生产记录，也敢在交接班会上提意见。企业工会打算明年再办一期，把质检岗位也纳进来。',
    ],
  },
  {
    site: 'haifeng',
    path: '/a/20231019-wages.html',
    printed: '2023-10-19 10:42:18',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '“钱到账了！”工会帮木工班组要回三个月工资',
    paragraphs: arrearsParagraphs,
  },
  {
    site: 'copies',
    path: '/shehui/231020-7719.html',
    printed: '2023-10-20 01:12:40',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '“钱到账了！”工会帮木工班组要回三个月工资',
    paragraphs: [...arrearsParagraphs, '（编辑整理）'],
    origin: 'https://haifeng.example/a/20231019-wages.html',
  },
  {
    site: 'bulletin',
    path: '/2023/1025-talents.html',
    printed: '2023-10-25 09:00',
    source: '临高职工之声',
    author: '宣教文体部',
    title: '技能人才数据库上线一年：企业来查，工人来登',
    paragraphs: [
      '县总工会的技能人才数据库上线一年，入库技能人才五百多名。企业按工种、等级查人，工人可以自己补登证书。',
      '技能人才部说，证书逐本核对编号，同一个人重复登记的合并成一份档案。',
    ],
  },
  {
    site: 'workers',
    path: '/news/2023/11/03/skills.html',
    printed: '2023-11-03',
    source: '岛上工人报',
    author: workersAuthor,
    title: '第二届自贸港技能大赛临高赛区收官，68人提升技能等级',
    paragraphs: [
      '第二届海南自贸港技能大赛临高县职业技能竞赛落幕，提升技能等级68人，其中四级40人、三级28人。装配式建筑施工员项目首次设在工地现场。',
      '裁判长说，今年的评分表密封留存，选手可以申请查分。',
      '赛场就设在一处在建的装配式厂房里，吊装、灌浆、测量都是真题真做。有选手赛后直接被邻近项目部约去面谈，说是“比完就上岗”。',
    ],
  },
  {
    site: 'haifeng',
    path: '/a/20231121-lecture.html',
    printed: '2023-11-21 14:00:00',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '劳模进校园：把车间的故事讲给学生听',
    paragraphs: [
      '县职业学校的报告厅里，省劳模讲了自己从学徒做到班组长的十八年。学生问得最多的是“坚持不下去的时候怎么办”。',
      '本学期劳模工匠宣讲已走进学校和企业十余场，县总工会按题目和行业安排人选。',
    ],
  },
  {
    site: 'haifeng',
    path: '/a/20231207-reform.html',
    printed: '2023-12-07 11:01:00',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '有学处、有比处、有说理处——临高产业工人队伍建设改革走笔',
    paragraphs: reformParagraphs,
  },
  {
    site: 'copies',
    path: '/guonei/231207-9001.html',
    printed: '2023-12-07 12:30:05',
    source: '海风新闻网',
    author: haifengAuthor,
    title: '有学处、有比处、有说理处——临高产业工人队伍建设改革走笔',
    paragraphs: reformParagraphs,
    origin: '',
  },
];

/** What a site said first and what it said two days later: the number of firms was corrected. */
export const correctedPath = '/a/20230215-jobs.html';
export const correctedParagraph =
  '二月十五日，多文镇的文化广场上支起一排棚子，四十二家企业把招工牌摆到了家门口，缝纫工、装配工、叉车司机最抢手。（更正：此前报道为三十多家。）';
