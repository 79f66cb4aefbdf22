import { refusals } from '../../../platform/refusal.ts';
import { type SignalStatus, signalStatusNames } from './signal.ts';

export const refuseSignal = refusals({
  'signal.settled': {
    status: 409,
    sentence: (d: { status: SignalStatus; by: string }) =>
      `这条线索已处理为“${signalStatusNames[d.status]}”${d.by === '' ? '' : `（${d.by}）`}，无需重复办理。`,
  },
});
