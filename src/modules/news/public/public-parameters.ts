import type { ParameterDefinition } from '../../../platform/module.ts';

export const PUBLIC_PARAMETER = 'news.public';
export const LICENCE_PARAMETER = 'news.licence';
export const EDITOR_PARAMETER = 'news.editor';
export const CONTACT_PARAMETER = 'news.public-contact';

export const publicNewsParameters: readonly ParameterDefinition[] = [
  {
    key: PUBLIC_PARAMETER,
    name: '新闻剪报对公众开放',
    kind: 'flag',
    unit: '',
    hint: '默认不开放，只供内部使用。开放后公众看到标题、来源、时间、摘要和原文链接；全文另看来源的转载依据和许可证。',
  },
  {
    key: LICENCE_PARAMETER,
    name: '互联网新闻信息服务许可证编号',
    kind: 'text',
    unit: '',
    hint: '《互联网新闻信息服务管理规定》要求转载新闻信息持有许可证。没有填写的，任何来源都不展示全文。',
  },
  {
    key: EDITOR_PARAMETER,
    name: '新闻剪报责任编辑',
    kind: 'text',
    unit: '',
    hint: '真实姓名，印在全文转载的下方；原文写明编辑的，用原文的。',
  },
  {
    key: CONTACT_PARAMETER,
    name: '新闻剪报联系方式',
    kind: 'text',
    unit: '',
    hint: '印在声明页上的电话、地址和邮箱，侵权通知也寄到这里。未设定时写 12351。',
  },
];
