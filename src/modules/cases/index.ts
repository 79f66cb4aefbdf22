import type { ModuleDefinition } from '../../platform/module.ts';
import { caseBreakdowns, caseFigures } from './case-figures.ts';
import { caseParameters } from './case-parameters.ts';
import { caseTemplates } from './case-templates.ts';

export { caseFigures } from './case-figures.ts';
export { type Filing, fileCase } from './file-case.ts';

/** Rights cases and the wage-arrears ledger. */
export const casesModule: ModuleDefinition = {
  name: 'cases',
  figures: caseFigures,
  breakdowns: caseBreakdowns,
  templates: caseTemplates,
  parameters: caseParameters,
};
