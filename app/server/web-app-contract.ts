import type { RequestListener } from 'node:http';

/** What the built web app is given. */
export type WebAppOptions = {
  /** The app's own login, see @maklumat/db. */
  databaseUrl: string;
  /** Origin for canonical links, without a trailing slash. */
  baseUrl: string;
  /** MAKLUMAT_MASTER_KEY: 32 bytes in base64 or hex. Text, because the build has its own copy of every class. */
  masterKey: string;
  /** Folder in which uploads are kept, sealed; made with the first one. */
  filesDir: string;
  /** Where a clamd listens that looks at uploads, see clamdAddress; none when not given. */
  clamd?: string | undefined;
  /** Proxies whose X-Forwarded-For is believed: addresses, networks, or express' words; this machine when not given. */
  trustedProxies?: readonly string[] | undefined;
  /** The clock; tests pass their own. */
  now?: () => Date;
};

export type WebApp = { listener: RequestListener; close: () => Promise<void> };

/** What build/server/web-app.js exports. */
export type WebAppModule = { createWebApp: (options: WebAppOptions) => WebApp };
