import { shanghaiDate } from '../../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import type { ParameterDefinition } from '../../../../../platform/module.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { findParameter } from '../../../../parameters/index.ts';
import { captureParameters } from '../../capture-parameters.ts';

/** Local values of the crawl that the county has not set. */
export async function loadMissingSettings(c: AppContext): Promise<readonly ParameterDefinition[]> {
  const { db } = c.var.deps;
  const on = shanghaiDate(c.var.now);
  const region = regionOf(c);
  const values = await Promise.all(
    captureParameters.map(({ key }) => findParameter(db, { region, key, on })),
  );
  return captureParameters.filter((_definition, index) => values[index] === undefined);
}

/** What is missing and what happens meanwhile; nothing where the county has set everything. */
export function MissingSettings({ missing }: { missing: readonly ParameterDefinition[] }) {
  if (missing.length === 0) return null;
  return (
    <Alert tone="warning" title="本县还没有填写抓取用的本地参数">
      <ul>
        {missing.map(({ key, name, hint }) => (
          <li>
            <a href={`/console/parameters/${key}`}>{name}</a>：{hint}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
