import type { ParameterDefinition } from '../../../platform/module.ts';

export const EXCERPT_PARAMETER = 'news.digest-excerpt';
export const NAME_PARAMETER = 'news.digest-name';

/** Where the county has set nothing. */
export const USUAL_EXCERPT = 200;
export const USUAL_NAME = '工会剪报';

export const digestParameters: readonly ParameterDefinition[] = [
  {
    key: EXCERPT_PARAMETER,
    name: '剪报每条摘录字数上限',
    kind: 'number',
    unit: '字',
    hint: `每条另不得超过原文的五分之一（著作权法第二十四条“适当引用”）。未设定时为 ${USUAL_EXCERPT} 字。`,
  },
  {
    key: NAME_PARAMETER,
    name: '剪报名称',
    kind: 'text',
    unit: '',
    hint: `印在剪报报头上。未设定时为“${USUAL_NAME}”。`,
  },
];
