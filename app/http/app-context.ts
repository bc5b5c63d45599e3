import type { FileStore } from '@maklumat/files';
import type { Database, MasterKey } from '@maklumat/operations';
import type { Lang } from './lang';

/** What the server hands to every request; made anew for each. */
export type AppContext = {
  readonly database: Database;
  /** Wraps the agencies' keys, and is the root of the cookies' keys. */
  readonly keys: MasterKey;
  /** Where uploads are kept, sealed before they come there. */
  readonly files: FileStore;
  /** Origin for canonical links and QR codes, without a trailing slash; never taken from the Host header. */
  readonly baseUrl: string;
  /** Instant of the request. */
  readonly now: Date;
  /** The client's network address, behind the proxies that are trusted; for rate limits alone. */
  readonly clientAddress: string;
  /** The address gives a file: no page's frame is drawn around its errors. */
  readonly isFile: boolean;
  /** Set by a door: the tag under which the page may be cached, or null for a page nobody may keep. */
  cacheTag: string | null;
  /** Set by an action's door: the form was not taken and comes back with what was typed. */
  formCameBack: boolean;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}

/** What a page's loader is told about the request. */
export type PageRequest = {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly url: URL;
  readonly lang: Lang;
  readonly baseUrl: string;
  readonly now: Date;
};

/** What a page that is one person's own is told besides: its cookies and, in an action, its form. */
export type VisitRequest = PageRequest & {
  readonly request: Request;
  readonly keys: MasterKey;
  /** The form was sent and comes back: the page's title says so first. */
  readonly cameBack: boolean;
};
