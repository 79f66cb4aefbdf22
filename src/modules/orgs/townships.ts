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

/**
 * Codes that Lingao had before 469024 (GB/T 2260 and the tables of the civil affairs ministry). Identity numbers keep
 * the code of their time; today's 469028 is 陵水.
 */
export const formerRegionCodes: readonly {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}[] = [
  { code: '442128', from: 1980, to: 1987 },
  { code: '460028', from: 1988, to: 2002 },
  { code: '469028', from: 2002, to: 2006 },
];
