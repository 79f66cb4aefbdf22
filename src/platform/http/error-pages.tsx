import { HTTPException } from 'hono/http-exception';
import { ErrorPage } from '../../ui/error-page/error-page.tsx';
import { isDatabaseAway, isUnstorableText } from '../db/errors.ts';
import { Refused } from '../refusal.ts';
import type { AppContext } from './context.ts';

interface Answer {
  readonly status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  readonly code: string;
  readonly title: string;
  readonly sentence: string;
}

/** The last door: every error becomes one calm page (or one JSON problem) with the request id. */
export function answerError(error: Error, c: AppContext): Response | Promise<Response> {
  const answer = answerOf(error);
  const requestId = c.get('requestId');
  if (answer.status === 500)
    c.get('deps')?.log.error({ err: error, requestId, path: c.req.path }, 'request failed');
  if (answer.status === 503)
    c.get('deps')?.log.warn({ requestId, path: c.req.path, reason: error.message }, 'database away');
  if (answer.status === 503) c.header('Retry-After', '5');
  return show(c, answer, requestId);
}

export function answerNotFound(c: AppContext): Response | Promise<Response> {
  return show(c, notFound, c.get('requestId'));
}

const notFound: Answer = {
  status: 404,
  code: 'not-found',
  title: '没有这个页面',
  sentence: '网址可能输错了，或者这条记录已经移走。',
};

function answerOf(error: Error): Answer {
  if (error instanceof Refused) {
    return { status: error.status, code: error.code, title: titleOf(error.status), sentence: error.message };
  }
  if (isDatabaseAway(error)) {
    return {
      status: 503,
      code: 'unavailable',
      title: '系统暂时无法办理',
      sentence:
        '数据库正在恢复，请一两分钟后重试。刚才提交的内容如未看到成功提示，请重新提交一次，不会重复登记。',
    };
  }
  if (isUnstorableText(error)) {
    return {
      status: 400,
      code: 'bad-text',
      title: '请求未被接受',
      sentence: '内容里有系统无法识别的字符，请删去后重新输入。',
    };
  }
  if (error instanceof HTTPException && error.status < 500) {
    return {
      status: error.status === 403 ? 403 : 400,
      code: 'bad-request',
      title: '请求未被接受',
      sentence:
        error.status === 403
          ? '这个提交不是从本站页面发出的，请回到页面重新提交。'
          : '提交的内容无法识别，请返回上一页重新填写。',
    };
  }
  return {
    status: 500,
    code: 'internal',
    title: '系统出错了',
    sentence: '这不是您的问题，我们已记下。请稍后再试；如急需办理，请拨打 12351。',
  };
}

function titleOf(status: Refused['status']): string {
  if (status === 403) return '没有权限';
  if (status === 404 || status === 410) return '没有找到';
  return status === 429 ? '操作太频繁' : '暂不能办理';
}

function show(c: AppContext, answer: Answer, requestId: string | undefined): Response | Promise<Response> {
  if (c.req.path.startsWith('/api/')) {
    return c.json(
      {
        type: 'about:blank',
        status: answer.status,
        code: answer.code,
        title: answer.title,
        detail: answer.sentence,
        requestId,
      },
      answer.status,
      { 'Content-Type': 'application/problem+json; charset=utf-8' },
    );
  }
  const inConsole = c.req.path.startsWith('/console');
  return c.html(
    <ErrorPage
      title={answer.title}
      sentence={answer.sentence}
      requestId={requestId}
      links={[{ href: inConsole ? '/console' : '/', label: inConsole ? '回到今日清单' : '回到首页' }]}
    />,
    answer.status,
  );
}
