/** Stations of a joint visit. */
export const visitStatuses = ['planned', 'started', 'finished', 'cancelled'] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export const visitStatusNames = {
  planned: '已安排',
  started: '检查中',
  finished: '已完成',
  cancelled: '已取消',
} as const satisfies Record<VisitStatus, string>;

export interface Visit {
  readonly region: string;
  readonly id: string;
  /** 检查编号, as in 临工检〔2023〕3号. */
  readonly number: string;
  readonly status: VisitStatus;
  readonly version: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly projectName: string | undefined;
  readonly planLineId: string | undefined;
  /** The competent body that leads; the union supervises. */
  readonly ownerBody: { readonly id: string; readonly name: string };
  /** 'YYYY-MM-DD' */
  readonly plannedOn: string;
  readonly visitedOn: string | undefined;
  readonly place: string | undefined;
  /** Who received the team on the firm's side. */
  readonly receivedBy: string | undefined;
  /** The union's own clerk, on whose phone the visit is downloaded. */
  readonly clerk: { readonly id: string; readonly name: string };
  readonly startedAt: Date | undefined;
  readonly finishedAt: Date | undefined;
  readonly summary: string | undefined;
  readonly cancelReason: string | undefined;
}

/** 检查人员: a person of one of the bodies with the number of the certificate that was shown. */
export interface Inspector {
  readonly id: string;
  readonly name: string;
  readonly bodyName: string;
  readonly certificateNumber: string;
}

/** At least two, each with a certificate (劳动保障监察条例 §16). */
export const LEAST_INSPECTORS = 2;
