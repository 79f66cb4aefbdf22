/** One recorded act. `detail` holds no personal data in clear. */
export interface AuditEvent {
  readonly id: string;
  readonly happenedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string;
  /** e.g. `case.accept` */
  readonly word: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly reason: string | undefined;
  readonly detail: unknown;
  readonly requestId: string;
}

export const actorKindNames: Readonly<Record<string, string>> = {
  staff: '工作人员',
  worker: '职工',
  public: '公众（未登录）',
  system: '系统',
  token: '接口',
};
