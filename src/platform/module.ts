import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { KeyRing } from './crypto.ts';
import type { Db } from './db/database.ts';
import type { Deps } from './http/context.ts';
import type { Panel } from './http/panel.ts';
import type { Permission, Route } from './http/route.ts';
import type { MessageTemplate } from './messenger.ts';

/** What a module hangs out on the street; composed once in modules.ts. */
export interface ModuleDefinition {
  readonly name: string;
  readonly routes?: readonly Route[];
  readonly jobs?: readonly Job[];
  readonly figures?: readonly Figure[];
  /** Figures split into parts, drawn as bars on the leaders' page. */
  readonly breakdowns?: readonly Breakdown[];
  readonly menu?: readonly MenuEntry[];
  readonly services?: readonly PortalService[];
  readonly todos?: readonly TodoSource[];
  /** A worker's own drafts and cases, listed together as 我的事项. */
  readonly matters?: readonly MatterSource[];
  /** Texts of the messages it sends. */
  readonly templates?: readonly MessageTemplate[];
  /** Dated local values it reads; listed and changed on one console page. */
  readonly parameters?: readonly ParameterDefinition[];
  /** Parts it adds to a page of a lower module, such as a person's certificates on the person's page. */
  readonly panels?: readonly Panel[];
  /** Chinese names of the words it writes into the audit trail. */
  readonly auditWords?: Readonly<Record<string, string>>;
  /** Facts in its files that may mean a family needs help; a person looks at each. */
  readonly needSignals?: readonly NeedSignalSource[];
  /** What the search boxes of console and portal find here. */
  readonly searches?: readonly SearchSource[];
  /** Names organisations for lower modules; one module gives it. */
  readonly organisations?: OrganisationDirectory;
}

/** Feeds the search box of the console, and that of the portal where everybody may pass. */
export interface SearchSource {
  /** Heading above its hits. */
  readonly title: string;
  readonly permission: Permission;
  /** The register with the same words, for all hits. */
  readonly register?: (text: string) => string;
  /** At most `limit` hits that this actor may see, the likeliest first. The text is trimmed and not empty. */
  readonly find: (db: Db, scope: SearchScope) => Promise<readonly SearchHit[]>;
}

export interface SearchScope {
  readonly actor: Actor;
  readonly keys: KeyRing;
  readonly text: string;
  readonly now: Date;
  readonly limit: number;
}

export interface SearchHit {
  readonly label: string;
  readonly href: string;
  /** What tells it from its neighbours, people masked. */
  readonly hint?: string | undefined;
}

/** 主动发现: finds facts that may mean hardship. Modules on one line do not know each other, so they meet here. */
export interface NeedSignalSource {
  /** Signals that became known from `since` on, oldest first, at most `limit`. */
  readonly find: (
    db: Db,
    scope: { region: string; since: Date; limit: number },
  ) => Promise<readonly NeedSignal[]>;
}

export interface NeedSignal {
  /** The same fact has the same key each time it is found, e.g. `arrears:<claimant id>`. */
  readonly key: string;
  readonly kind: 'arrears' | 'injury' | 'death' | 'illness' | 'layoff';
  readonly personId: string;
  /** One sentence for the clerk, without sensitive detail. */
  readonly reason: string;
  /** When it became known. */
  readonly knownAt: Date;
}

/** What a lower module needs to know of organisations. */
export interface OrganisationDirectory {
  /** At most `limit` organisations whose name or code matches the text. */
  readonly search: (
    db: Db,
    region: string,
    query: { text: string; limit: number },
  ) => Promise<{ id: string; name: string }[]>;
  readonly findNames: (db: Db, region: string, ids: readonly string[]) => Promise<Map<string, string>>;
}

/** What a dated local value means; the values themselves are rows with a source. */
export interface ParameterDefinition {
  /** `<module>.<name>` or `<field>.<name>` */
  readonly key: string;
  readonly name: string;
  /** amount: money in 分. */
  readonly kind: 'amount' | 'number' | 'flag' | 'text';
  /** 元/月, 个工作日, 人 … */
  readonly unit: string;
  /** Where the value comes from and what it decides. */
  readonly hint: string;
}

/** A background job: payload checked again when it runs; handlers call a use case and are idempotent. */
export interface Job {
  readonly name: string;
  readonly payload: z.ZodType;
  /** Cron line (UTC) for recurring jobs; listed on one page in schedule.ts. */
  readonly run: (payload: unknown, deps: Deps) => Promise<void>;
}

/** A figure with its definition card: derived from rows, never typed in. */
export interface Figure {
  /** e.g. `wages.recovered.amount` */
  readonly key: string;
  readonly name: string;
  /** 分 for money, otherwise 人, 件, 家 … */
  readonly unit: string;
  /** 口径: numerator, what counts, what does not. */
  readonly definition: string;
  /** Value as known at the end of the civil day `asOf` (YYYY-MM-DD, Asia/Shanghai). */
  readonly value: (db: Db, scope: { region: string; asOf: string }) => Promise<bigint>;
  /** Address of the list behind it; the rows need rights. */
  readonly rows: (asOf: string) => string;
  /** Among the few numbers on top of the leaders' page, with its trend. */
  readonly featured?: boolean;
}

/** A whole split into named parts (cases by state, certificates by level), as of a date. */
export interface Breakdown {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  readonly parts: (
    db: Db,
    scope: { region: string; asOf: string },
  ) => Promise<{ label: string; value: bigint }[]>;
}

/** One line in the staff menu; shown to who may pass. */
export interface MenuEntry {
  /** Department heading, e.g. 权益保障部. */
  readonly group: string;
  readonly label: string;
  readonly href: string;
  readonly permission: Permission;
}

/** One tile on the portal's home. */
export interface PortalService {
  readonly label: string;
  readonly hint?: string;
  readonly icon: string;
  readonly href: string;
  /** Something to read or look up, not something to get done: stands after the others. */
  readonly isForReading?: boolean;
  /** Where the county decides whether there is such a service; left out, there is. */
  readonly isOffered?: (db: Db, where: { region: string; now: Date }) => Promise<boolean>;
}

/** Feeds today's list of the console. */
export interface TodoSource {
  readonly permission: Permission;
  readonly find: (db: Db, scope: { actor: Actor; today: string; now: Date }) => Promise<Todo[]>;
}

export interface Todo {
  readonly label: string;
  readonly href: string;
  /** Why it is on the list, in one sentence. */
  readonly reason: string;
  /** 'YYYY-MM-DD', or undefined where nothing runs. */
  readonly due: string | undefined;
}

/** Feeds 我的事项 of the portal; asked only for a signed-in worker. */
export interface MatterSource {
  readonly find: (db: Db, scope: { actor: Actor; now: Date }) => Promise<Matter[]>;
}

export interface Matter {
  readonly label: string;
  readonly href: string;
  /** Where it stands, in a word or two: 草稿, 已受理 … */
  readonly state: string;
  /** What the worker should do next, where something waits for the worker. */
  readonly next: string | undefined;
  readonly changedAt: Date;
}

/** Writes the view record of an `audit: viewed(...)` route; given by the audit module. */
export type RecordView = (
  db: Db,
  view: { actor: Actor; word: string; subject: string; now: Date; requestId: string },
) => Promise<void>;
