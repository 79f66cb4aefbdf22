/**
 * Sentences by which a site disclaims a text or tells who to write to about it. Each needs two signs at once, so that
 * an article about copyright is not taken for one.
 */
const DISCLAIMERS: readonly RegExp[] = [
  /不代表(?:本站|本网|本平台|本报|本号|平台|.{0,12}网).{0,12}(?:立场|观点|意见)|(?:仅代表|只代表|系|属)作者(?:本人|个人)?.{0,6}(?:观点|立场)/u,
  /(?:如有|若有|如涉及|如果).{0,12}(?:侵权|版权|异议|问题).{0,40}(?:联系|删除|处理|告知|来函|来信)/u,
  /(?:转载|转自|摘编|使用).{0,30}(?:注明|标明).{0,12}(?:来源|出处|作者)/u,
  /未经.{0,14}(?:授权|许可|同意|书面).{0,20}(?:不得|禁止|谢绝|严禁)/u,
  /(?:爬虫|程序|系统|机器).{0,12}(?:采集|抓取|收录).{0,40}(?:本站|本网|信息)|以上内容为资讯信息快照/u,
  /(?:信息|快照).{0,10}(?:查询|服务).{0,20}非营利/u,
  /^(?:免责声明|版权声明|特别声明|平台声明|郑重声明|风险提示|法律声明|声明|disclaimer)\s*[:：]/iu,
  /(?:仅供|只供).{0,10}(?:参考|学习|交流).{0,40}(?:不构成|不承担|风险|不作为)/u,
  /(?:本平台|本站|本网|该平台|搜狐|网易|百家号)仅?提供信息(?:存储|发布)/u,
];
const LONGEST = 400;
/** One of these stands in every disclaimer: most lines are done with a single look. */
const WORDS =
  /立场|观点|意见|侵权|版权|异议|联系|转载|转自|摘编|使用|未经|采集|抓取|收录|快照|声明|提示|参考|学习|交流|提供信息|[Dd]isclaimer|DISCLAIMER/u;

/** @returns whether a line disclaims the text instead of being a part of it. */
export function isDisclaimer(line: string): boolean {
  return line.length <= LONGEST && WORDS.test(line) && DISCLAIMERS.some((pattern) => pattern.test(line));
}
