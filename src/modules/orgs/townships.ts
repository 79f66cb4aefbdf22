/** A township (乡镇、街道) below a county. */
export interface Township {
  readonly code: string;
  readonly name: string;
}

/**
 * Townships by county, snapshot of 2024-11. Lingao has no prefecture above it (省直辖县级行政区划):
 * the tree is 省 → 县 → 镇.
 */
const townshipsByRegion: Readonly<Record<string, readonly Township[]>> = {
  '469024': [
    { code: '469024100', name: '临城镇' },
    { code: '469024101', name: '波莲镇' },
    { code: '469024102', name: '东英镇' },
    { code: '469024103', name: '博厚镇' },
    { code: '469024104', name: '皇桐镇' },
    { code: '469024105', name: '多文镇' },
    { code: '469024106', name: '和舍镇' },
    { code: '469024107', name: '南宝镇' },
    { code: '469024108', name: '新盈镇' },
    { code: '469024109', name: '调楼镇' },
    { code: '469024401', name: '加来镇' },
  ],
};

export function townshipsOf(region: string): readonly Township[] {
  return townshipsByRegion[region] ?? [];
}

/** Name of a township, or undefined for a code of another table. */
export function townshipName(code: string): string | undefined {
  return townshipsOf(code.slice(0, 6)).find((township) => township.code === code)?.name;
}

/** Finds a township by name, with or without 镇/乡. */
export function findTownship(region: string, name: string): Township | undefined {
  const short = name.trim().replace(/[镇乡]$/, '');
  return townshipsOf(region).find((township) => township.name.replace(/[镇乡]$/, '') === short);
}

/** Where a county stands in the tree of divisions. */
export interface Division {
  readonly province: string;
  /** Undefined for a county directly under its province. */
  readonly prefecture: string | undefined;
  readonly county: string;
}

const divisions: Readonly<Record<string, Division>> = {
  '469024': { province: '海南省', prefecture: undefined, county: '临高县' },
};

export function divisionOf(region: string): Division | undefined {
  return divisions[region];
}

/** What a form that insists on a 市 gets: the name that GB/T 2260 gives to the level that is not there. */
export function prefectureOnForms(division: Division): string {
  return division.prefecture ?? '省直辖县级行政区划';
}

/** A code that a county carried; both years included, `to` is undefined for the code in force. */
interface RegionCode {
  readonly region: string;
  readonly code: string;
  readonly from: number;
  readonly to: number | undefined;
  readonly source: string;
}

/** Codes by date. Two tables ran side by side from 2002 to 2006; since then 469028 means 陵水. */
const regionCodes: readonly RegionCode[] = [
  { region: '469024', code: '442128', from: 1980, to: 1987, source: 'GB/T 2260(广东省)' },
  { region: '469024', code: '460028', from: 1988, to: 2002, source: 'GB/T 2260' },
  { region: '469024', code: '469028', from: 2002, to: 2006, source: 'GB/T 2260-2002、国家统计局' },
  { region: '469024', code: '469024', from: 2003, to: undefined, source: '民政部、GB/T 2260-2007' },
];

/**
 * The county that a code meant in a year, by its code of today. Identity numbers keep the code of their time, so a
 * prefix is resolved by the year of birth or issue; undefined never means that a number is wrong.
 */
export function regionOfCode(code: string, year: number): string | undefined {
  return regionCodes.find((row) => row.code === code && row.from <= year && year <= (row.to ?? year))?.region;
}
