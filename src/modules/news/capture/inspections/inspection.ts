import { formatDateTime } from '../../../../platform/dates.ts';

/** 核对来源: what somebody found out about an incomplete source. The copy keeps its flags. */
export interface Inspection {
  readonly note: string;
  readonly inspectorName: string;
  readonly inspectedAt: Date;
  readonly version: number;
}

/** Who looked, when, and what came of it. */
export function inspectionWords({ note, inspectorName, inspectedAt }: Inspection): string {
  return `${inspectorName} ${formatDateTime(inspectedAt)} 核对：${note}`;
}
