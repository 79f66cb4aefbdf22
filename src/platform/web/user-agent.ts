/** Our name in robots.txt. */
export const ROBOT_NAME = 'WenlanBot';

/**
 * How we name ourselves to every web site: who asks, and where to complain.
 * @param contact e-mail or address of a page, from the region's parameter; only plain characters are kept.
 */
export function userAgent(contact: string | undefined): string {
  const plain = (contact ?? '').replace(/[^\x21-\x7e]|[()]/g, '');
  return plain === ''
    ? `Mozilla/5.0 (compatible; ${ROBOT_NAME}/1.0)`
    : `Mozilla/5.0 (compatible; ${ROBOT_NAME}/1.0; +${plain})`;
}
