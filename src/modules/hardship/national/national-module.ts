import type { ModuleDefinition } from '../../../platform/module.ts';
import { workOnGrants } from '../grants/aid-permissions.ts';
import { nationalRoutes } from '../staff/national/national-doors.tsx';
import { NATIONAL } from '../staff/national/national-pages.tsx';

/** What the export for the national system adds to the house of hardship. */
export const nationalParts = {
  routes: nationalRoutes,
  menu: [{ group: '帮扶中心', label: '全国系统报送', href: NATIONAL, permission: workOnGrants }],
  auditWords: {
    'national.make': '全国系统报送：生成报送表',
    'national.view': '查看全国系统报送',
    'national.download': '全国系统报送：导出表格（明文）',
    'national.print': '打印录入核对单',
    'national.enter': '全国系统报送：登记录入',
  },
} as const satisfies Partial<ModuleDefinition>;
