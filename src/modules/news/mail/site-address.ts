/** Where links in mails and feeds lead: the set address of the site, without a slash at the end. */
export function siteAddress(config: { siteUrl: string | undefined; port: number }): string {
  return (config.siteUrl ?? `http://localhost:${config.port}`).replace(/\/+$/, '');
}
