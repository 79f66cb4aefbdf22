/** Who may be asked to speak: a model worker or craftsman who agreed to be on the list. */
export interface SpeakerProfile {
  readonly name: string;
  /** Honour as it is said in public, e.g. 海南省劳动模范（2015年）. */
  readonly honour: string;
  readonly trade: string;
  readonly townshipCode: string;
  readonly topics: readonly string[];
  /** In the speaker's own words: 周末、农闲 … */
  readonly freeWhen: string | undefined;
  readonly phone: string | undefined;
  readonly isActive: boolean;
}

export interface Speaker extends Omit<SpeakerProfile, 'phone'> {
  readonly region: string;
  readonly id: string;
  readonly hasPhone: boolean;
  readonly version: number;
}

export const hostKinds = ['school', 'firm', 'agency', 'community'] as const;
export type HostKind = (typeof hostKinds)[number];
export const hostNames: Readonly<Record<HostKind, string>> = {
  school: '学校',
  firm: '企业',
  agency: '机关',
  community: '社区（村）',
};

export const invitationStatuses = ['asked', 'booked', 'confirmed', 'held', 'declined'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];
export const invitationNames: Readonly<Record<InvitationStatus, string>> = {
  asked: '待安排',
  booked: '已约，待宣讲人确认',
  confirmed: '已确认',
  held: '已宣讲',
  declined: '未能安排',
};

export type InvitationAct = 'book' | 'confirm' | 'hold' | 'decline';

/** The way from a wish to a talk; a speaker who cannot come leads back to another booking. */
export const invitationLifecycle = {
  asked: { book: 'booked', decline: 'declined' },
  booked: { book: 'booked', confirm: 'confirmed', decline: 'declined' },
  confirmed: { book: 'booked', hold: 'held', decline: 'declined' },
  held: {},
  declined: {},
} as const satisfies Record<InvitationStatus, Partial<Record<InvitationAct, InvitationStatus>>>;

const table: Record<InvitationStatus, Partial<Record<InvitationAct, InvitationStatus>>> = invitationLifecycle;

export function nextInvitationStatus(
  status: InvitationStatus,
  act: InvitationAct,
): InvitationStatus | undefined {
  return table[status][act];
}

/** What a school, firm, agency or community asks for. */
export interface Wish {
  readonly hostKind: HostKind;
  readonly hostName: string;
  readonly townshipCode: string;
  readonly place: string;
  readonly topic: string;
  readonly trade: string | undefined;
  /** Civil days, the liked best first. */
  readonly days: readonly string[];
  readonly listeners: number;
  readonly note: string | undefined;
  readonly contact: string;
  readonly phone: string;
}

export interface Invitation extends Omit<Wish, 'contact' | 'phone'> {
  readonly region: string;
  readonly id: string;
  readonly status: InvitationStatus;
  readonly speakerId: string | undefined;
  readonly bookedOn: string | undefined;
  readonly bookedTime: string | undefined;
  readonly declineReason: string | undefined;
  readonly feedback: string | undefined;
  readonly eventId: string | undefined;
  readonly askedAt: Date;
  readonly version: number;
}
