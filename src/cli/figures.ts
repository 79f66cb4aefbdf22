import { type Command, InvalidArgumentError } from 'commander';
import { readFigures } from '../modules/figures/index.ts';
import { isDate } from '../platform/calendar.ts';
import { readConfig } from '../platform/config.ts';
import { shanghaiDate } from '../platform/dates.ts';
import { jsonText } from '../platform/json.ts';
import { openRuntime } from '../runtime.ts';

export function addFigures(program: Command): void {
  program
    .command('figures')
    .description('按截止日期输出全部指标及口径，JSON 格式 (print every figure as of a date, as JSON)')
    .option('--as-of <date>', '截止日期 YYYY-MM-DD,缺省为今天', civilDate)
    .action(async (options: { asOf?: string }) => {
      const runtime = await openRuntime(readConfig(), { owner: false });
      try {
        const { deps } = runtime;
        const asOf = options.asOf ?? shanghaiDate(deps.clock());
        const answer = await readFigures(deps, { region: deps.config.region, asOf });
        process.stdout.write(`${jsonText(answer, 2)}\n`);
      } finally {
        await runtime.close();
      }
    });
}

function civilDate(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError('日期应为 YYYY-MM-DD,例如 2023-11-02');
  return text;
}
