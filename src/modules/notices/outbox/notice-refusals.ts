import { refusals } from '../../../platform/refusal.ts';
import { type NoticeState, stateLabels } from '../notice.ts';

/** Why a message cannot be sent again or cancelled. */
export const refuse = refusals({
  'notice.not-failed': {
    status: 409,
    sentence: (notice: { state: NoticeState }) => `这条消息现在是“${stateLabels[notice.state]}”，不能重发。`,
  },
  'notice.not-open': {
    status: 409,
    sentence: (notice: { state: NoticeState }) => `这条消息现在是“${stateLabels[notice.state]}”，不能取消。`,
  },
});
