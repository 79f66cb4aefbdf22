/**
 * Whether a receiver is a body of 劳动保障监察 (人社 or, in Hainan, 综合行政执法), whose clocks of five and sixty working
 * days then run. Courts, tribunals and others have clocks of their own.
 * @param local the county's own value of who takes wage complaints
 */
export function isInspectionBody(receiver: string, local: unknown): boolean {
  return receiver === local || /人力资源|人社|劳动保障|综合(行政)?执法|监察/.test(receiver);
}
