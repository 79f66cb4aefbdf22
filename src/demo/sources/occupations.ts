/** Occupations of the 2022 classification that fit the demo county, with the firms that employ them. */
export interface DemoOccupation {
  readonly code: string;
  readonly name: string;
  readonly firms: readonly string[];
  /** How many of a hundred in the register. */
  readonly share: number;
}

export const demoOccupations: readonly DemoOccupation[] = [
  { code: '6-29-01-06', name: '装配式建筑施工员', firms: ['prefab', 'build-a'], share: 24 },
  { code: '6-29-01-01', name: '砌筑工', firms: ['build-a', 'labour-a', 'labour-b'], share: 12 },
  { code: '4-02-07-08', name: '快递员', firms: ['courier'], share: 12 },
  { code: '4-02-07-09', name: '快件处理员', firms: ['courier', 'logistics'], share: 8 },
  { code: '6-12-03-00', name: '药物制剂工', firms: ['pharma'], share: 16 },
  { code: '6-18-02-04', name: '焊工', firms: ['prefab', 'build-b'], share: 12 },
  { code: '6-31-01-03', name: '电工', firms: ['sugar', 'pharma', 'aqua'], share: 10 },
  { code: '6-02-03-01', name: '制糖工', firms: ['sugar'], share: 6 },
];
