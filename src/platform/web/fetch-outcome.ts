/** What to fetch. Limits that are not given are those of `defaultLimits`. */
export interface PageRequest {
  /** As written by a person or found in a page; judged before anything is sent. */
  readonly url: string;
  /** Accept header; pages by default. */
  readonly accept?: string;
  /** Asks whether the copy that we have is still the newest. */
  readonly conditional?: { readonly etag?: string | undefined; readonly lastModified?: string | undefined };
  readonly limits?: Partial<FetchLimits>;
  /** Answers of earlier requests that led here, the first one first; they count as redirects of this one. */
  readonly via?: readonly Exchange[] | undefined;
  /** Whether a redirect to this address is followed within this request; every one is where nothing is given. */
  readonly follows?: ((url: string) => boolean) | undefined;
  /** Ends the fetch early (the worker stops); the outcome is then a time-out. */
  readonly signal?: AbortSignal;
}

export interface FetchLimits {
  /** Body as sent, after transfer decoding, before content decoding. */
  readonly bytes: number;
  /** Body after content decoding (gzip, deflate, br). */
  readonly inflatedBytes: number;
  /** Whole fetch with all redirects, milliseconds. */
  readonly ms: number;
  /** Silence between two pieces of an answer, and until its head is complete, milliseconds. */
  readonly idleMs: number;
  readonly redirects: number;
  /** Status line and headers together. */
  readonly headBytes: number;
}

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  readonly url: string;
  /** Request line and headers with CRLF, ended by the empty line. */
  readonly requestHead: string;
  /** The very address that we were connected to. */
  readonly remoteAddress: string;
  readonly status: number;
  /** Reason phrase of the status line, may be empty. */
  readonly statusText: string;
  /** In the order and the case sent; values are bytes read as latin1. */
  readonly rawHeaders: readonly (readonly [name: string, value: string])[];
  /** Names in lower case; repeated ones joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** After transfer decoding (chunked), before content decoding (gzip). */
  readonly rawBody: Uint8Array;
  /** The body was longer than we keep: only of answers that sent us on. */
  readonly isTruncated: boolean;
  /** By our clock. */
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** An answer with any status (200, 404, 503 …) but 304 and redirects. */
export interface FetchedPage {
  readonly kind: 'fetched';
  readonly requestedUrl: string;
  readonly finalUrl: string;
  /** The answers that sent us on, in order; empty where the first address answered. */
  readonly redirects: readonly Exchange[];
  readonly exchange: Exchange;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Content-Type as sent, undefined where none was. */
  readonly contentType: string | undefined;
  /** After content decoding: what a browser would read. */
  readonly body: Uint8Array;
  /** The server's Date header, undefined where missing or not a date. */
  readonly serverAt: Date | undefined;
  /** A redirect led from https to http. */
  readonly isDowngraded: boolean;
}

export interface NotModified {
  readonly kind: 'not-modified';
  readonly requestedUrl: string;
  readonly finalUrl: string;
  readonly redirects: readonly Exchange[];
  readonly exchange: Exchange;
  readonly headers: Readonly<Record<string, string>>;
  readonly serverAt: Date | undefined;
}

/** A redirect that was not followed: the address it names may be asked for in a request of its own, with `via`. */
export interface Moved {
  readonly kind: 'moved';
  readonly requestedUrl: string;
  /** Where the last answer sent us; judged, but not asked. */
  readonly url: string;
  /** The answers that sent us on, those of earlier requests included. */
  readonly redirects: readonly Exchange[];
}

export type RefusalReason =
  | 'bad-address'
  | 'private-address'
  | 'redirected-to-private'
  | 'bad-redirect'
  | 'too-many-redirects'
  | 'too-large'
  | 'inflated-too-large'
  | 'head-too-large'
  | 'time-out'
  | 'wrong-length'
  | 'dns'
  | 'tls'
  | 'connection'
  | 'bad-answer';

export interface FetchRefused {
  readonly kind: 'refused';
  readonly requestedUrl: string;
  /** Where it ended: the requested address or one that a redirect named. */
  readonly url: string;
  readonly reason: RefusalReason;
  /** For the page: what happened, in Chinese. */
  readonly sentence: string;
  readonly redirects: readonly Exchange[];
}

export type FetchOutcome = FetchedPage | NotModified | Moved | FetchRefused;

/** Whoever wants a page from the outside asks this one. */
export interface WebClient {
  /** Never throws: what goes wrong is an outcome. Nothing is remembered between two calls. */
  readonly fetchPage: (request: PageRequest) => Promise<FetchOutcome>;
}

export const defaultLimits: FetchLimits = {
  bytes: 10 * 1024 * 1024,
  inflatedBytes: 20 * 1024 * 1024,
  ms: 30_000,
  idleMs: 10_000,
  redirects: 5,
  headBytes: 32 * 1024,
};

/** What a refused fetch says to the person who asked for it. */
export const refusalSentences = {
  'bad-address': '网址不能用：只接受 http 或 https 的公开网址，不得带用户名和密码，端口须为常用网页端口。',
  'private-address': '网址指向内部网络或保留地址，系统不会访问。',
  'redirected-to-private': '网页跳转到了内部网络或保留地址，系统已停止访问。',
  'bad-redirect': '网页跳转到了不能访问的网址，或者来回跳转没有尽头。',
  'too-many-redirects': '网页跳转次数过多，系统已停止访问。',
  'too-large': '网页太大，超过了限量，没有保存。',
  'inflated-too-large': '网页解压后太大，疑似压缩炸弹，没有保存。',
  'head-too-large': '网站发来的报文头太大，没有保存。',
  'time-out': '网站没有在规定时间内答完，请稍后再试。',
  'wrong-length': '网站发来的内容长度与其声明不符，内容可能不完整，没有保存。',
  dns: '找不到这个网站的地址（域名解析失败）。',
  tls: '网站的安全证书有问题，无法建立加密连接。',
  connection: '连不上网站，或者连接中途断开。',
  'bad-answer': '网站的回答不符合 HTTP 规范，没有保存。',
} as const satisfies Record<RefusalReason, string>;
