/** What each sealed value of speakers and hosts is; the same word when it is opened. */
export const seals = {
  speakerPhone: 'speakers.phone',
  hostContact: 'invitations.contact',
  hostPhone: 'invitations.phone',
} as const;
