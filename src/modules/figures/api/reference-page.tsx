import type { AppContext } from '../../../platform/http/context.ts';
import { openApiDocument } from '../../../platform/http/openapi.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import type { Route } from '../../../platform/http/route.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { Table } from '../../../ui/table/table.tsx';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
}

/** The readable twin of /api/v1/openapi.json: the same schemas, as a page. */
export function referencePage(c: AppContext, routes: readonly Route[]) {
  const document = openApiDocument(routes, { version: '1.0.0', server: '/' }) as {
    paths: Record<string, Record<string, { parameters: Parameter[]; responses: Record<string, object> }>>;
  };
  return portalPage(
    c,
    { title: '开放接口' },
    <>
      <p>
        金额为整数分，日期为 YYYY-MM-DD(北京时间),个人信息一律脱敏。令牌由安全管理员签发，放在
        <code> Authorization: Bearer … </code>中。机器可读的说明:
        <a href="/api/v1/openapi.json">openapi.json</a>
      </p>
      {routes.map((route) => {
        const path = route.path.replaceAll(/:([A-Za-z]+)/g, '{$1}');
        const operation = document.paths[path]?.[route.method.toLowerCase()];
        return (
          <Section title={`${route.api?.tag} · ${route.api?.summary}`}>
            <DescriptionList
              items={[
                { term: '地址', detail: <code>{`${route.method} ${path}`}</code> },
                { term: '令牌范围', detail: route.permission.scope ?? '无需令牌' },
                { term: '说明', detail: route.api?.description ?? '—' },
              ]}
            />
            <Table
              caption={`${route.method} ${path} 的参数`}
              columns={[
                { key: 'name', header: '名称', cell: (row: Parameter) => <code>{row.name}</code> },
                {
                  key: 'in',
                  header: '位置',
                  cell: (row: Parameter) => (row.in === 'path' ? '路径' : '查询'),
                },
                { key: 'required', header: '必填', cell: (row: Parameter) => (row.required ? '是' : '否') },
                { key: 'description', header: '说明', cell: (row: Parameter) => row.description ?? '—' },
              ]}
              rows={operation?.parameters ?? []}
              empty="没有参数"
            />
            <Disclosure summary="返回内容的结构 (JSON Schema)">
              <pre>{JSON.stringify(operation?.responses['200'], null, 2)}</pre>
            </Disclosure>
          </Section>
        );
      })}
    </>,
  );
}
