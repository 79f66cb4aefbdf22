/** The page that works without a network, and everything the service worker may answer for. */
export const FIELD = '/console/field';
