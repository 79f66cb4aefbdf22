/** A browser with cookies, as far as the bench needs one. */
export interface Visitor {
  readonly cookie: string;
}

/** Signs in through the real form. */
export async function signIn(origin: string, who: { userName: string; password: string }): Promise<Visitor> {
  const answer = await postForm(`${origin}/console/sign-in`, who, undefined);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .find((pair) => pair.startsWith('wenlan_staff='));
  if (answer.status !== 303 || !cookie)
    throw new Error(`cannot sign in as ${who.userName}: ${answer.status}`);
  return { cookie };
}

/** Issues an API token through the console's form. */
export async function issueToken(origin: string, admin: Visitor, scope: string): Promise<string> {
  const expiresOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const answer = await postForm(
    `${origin}/console/tokens`,
    { name: 'bench', scopes: scope, expiresOn },
    admin,
  );
  const page = (await answer.text()).replaceAll(/<[^>]*>/g, ' ');
  const token = /(?<![\w-])[\w-]{43}(?![\w-])/.exec(page)?.[0];
  if (!token) throw new Error(`no token: ${answer.status} ${page.slice(0, 400)}`);
  return token;
}

function postForm(
  url: string,
  fields: Record<string, string>,
  visitor: Visitor | undefined,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: new URL(url).origin, ...(visitor ? { Cookie: visitor.cookie } : {}) },
    body: new URLSearchParams(fields),
  });
}

/** Length of an answer's body in bytes as sent, and its text. */
export async function fetchPage(url: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(url, { headers: { ...headers, 'Accept-Encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}
