export const entryStatuses = ['taken', 'waiting', 'cancelled'] as const;
export type EntryStatus = (typeof entryStatuses)[number];
export const entryNames: Readonly<Record<EntryStatus, string>> = {
  taken: '已报上',
  waiting: '候补',
  cancelled: '已取消',
};

export const entryChannels = ['portal', 'unit', 'paper'] as const;
export type EntryChannel = (typeof entryChannels)[number];
export const channelNames: Readonly<Record<EntryChannel, string>> = {
  portal: '网上',
  unit: '单位集体',
  paper: '纸质',
};

/** Who comes, as a form or list says it; numbers in their normal form. */
export interface Entrant {
  readonly name: string;
  readonly personId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly organisationName?: string | undefined;
  readonly phone?: string | undefined;
  readonly identityNumber?: string | undefined;
  /** Only where an insurance asks for it. */
  readonly emergencyContact?: string | undefined;
}

/** An entry without what is sealed. */
export interface Entry {
  readonly region: string;
  readonly id: string;
  readonly eventId: string;
  readonly sequence: number;
  readonly status: EntryStatus;
  readonly channel: EntryChannel;
  readonly personId: string | undefined;
  readonly organisationId: string | undefined;
  readonly organisationName: string | undefined;
  readonly name: string;
  readonly hasPhone: boolean;
  readonly hasIdentity: boolean;
  readonly createdAt: Date;
}

/** What is sealed of an entry. */
export interface SealedEntry {
  readonly phone: string | undefined;
  readonly identity: string | undefined;
  readonly emergency: string | undefined;
}
