/** Small, read-mostly dictionaries: copied to every node on Citus. No region_code. */
export const referenceTables: readonly string[] = ['regions'];

/** Tables of the coordinator only: sign-in, sessions, uniqueness across regions. Everything else is distributed by region_code. */
export const localTables: readonly string[] = [
  'migrations',
  'key_checks',
  'staff_accounts',
  'staff_passwords',
  'staff_recovery_codes',
  'worker_accounts',
  'sign_in_codes',
  'sessions',
  'throttles',
  'api_tokens',
  'admin_invitations',
  'news_hosts',
];
