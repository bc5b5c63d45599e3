import { isIP } from 'node:net';
import { clamdAddress } from '@maklumat/files';
import { MasterKeyFormatError, parseMasterKey } from '@maklumat/operations';
import { z } from 'zod';

/** What the environment may say to `start`; every other variable is ignored. */
const Settings = z.object({
  PORT: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .max(65535)
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/, hostname: /^[^\s]+$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MAKLUMAT_DATA_DIR: z.string().min(1).optional(),
  MAKLUMAT_FILES_DIR: z.string().min(1).optional(),
  MAKLUMAT_MASTER_KEY: z.string().refine(isMasterKey).optional(),
  MAKLUMAT_CLAMD: z
    .string()
    .refine((text) => clamdAddress(text) !== null)
    .optional(),
  MAKLUMAT_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .refine((list) => list.every(isProxy))
    .optional(),
  MAKLUMAT_DEMO: z.enum(['0', '1', 'people']).optional(),
  NODE_ENV: z.string().optional(),
});

export type StartSettings = {
  port: number;
  host: string;
  /** Origin for links, without a trailing slash. */
  baseUrl: string;
  /** The app's login on a server of the operator's; undefined: bring up the embedded one. */
  databaseUrl: string | undefined;
  /** Login for migrations on that server; undefined: it must be migrated already. */
  databaseOwnerUrl: string | undefined;
  dataDir: string | undefined;
  /** Folder in which uploads are kept; undefined: `files` inside the data folder. */
  filesDir: string | undefined;
  /** Text of the key that wraps the agencies' keys; undefined: see masterKeyOf. */
  masterKey: string | undefined;
  /** Where a clamd listens that looks at uploads; undefined: none does. */
  clamd: string | undefined;
  /** Proxies whose word about the client's address is taken; undefined: those on this machine. */
  trustedProxies: readonly string[] | undefined;
  isProduction: boolean;
  /** Whether example people, units and cases are loaded, and their sign-ins printed. */
  isDemo: boolean;
  /** Whether cases are among the examples. */
  hasExampleCases: boolean;
  /** Whether timers may be run as if it were later. */
  mayRunAhead: boolean;
};

/** A setting that cannot be used; the message is one sentence that says what and how. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const EXPECTED: Record<Exclude<keyof z.infer<typeof Settings>, 'NODE_ENV'>, string> = {
  PORT: 'a whole number from 1 to 65535, for example PORT=3000',
  HOST: 'an address to listen on, for example HOST=0.0.0.0',
  BASE_URL: 'the address people use, for example BASE_URL=https://maklumat.example.go.id',
  DATABASE_URL: 'postgres://maklumat_app:password@host:5432/maklumat',
  DATABASE_OWNER_URL: 'postgres://owner:password@host:5432/maklumat',
  MAKLUMAT_DATA_DIR: 'a folder to keep the data in, for example MAKLUMAT_DATA_DIR=/var/lib/maklumat',
  MAKLUMAT_FILES_DIR: 'a folder to keep uploads in, for example MAKLUMAT_FILES_DIR=/var/lib/maklumat/files',
  MAKLUMAT_MASTER_KEY: '32 random bytes in base64, for example from: openssl rand -base64 32',
  MAKLUMAT_CLAMD: 'where clamd listens, for example MAKLUMAT_CLAMD=unix:/run/clamav/clamd.ctl or clamav:3310',
  MAKLUMAT_TRUSTED_PROXIES:
    'addresses or networks, for example MAKLUMAT_TRUSTED_PROXIES=10.0.0.0/8,192.0.2.7',
  MAKLUMAT_DEMO:
    '1 to load examples, people to load example people alone or 0 to load none, for example MAKLUMAT_DEMO=0',
};

/**
 * Reads the settings once.
 *
 * @throws {SettingsError} one sentence naming every bad setting and what it should look like; never its value,
 * which may hold a password
 */
export function readSettings(environment: Record<string, string | undefined>): StartSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path[0]))];
    const sentences = names.map(
      (name) => `${String(name)} must be ${EXPECTED[name as keyof typeof EXPECTED]}`,
    );
    throw new SettingsError(`${sentences.join('; ')}.`);
  }
  const { PORT, HOST, BASE_URL, DATABASE_URL, DATABASE_OWNER_URL, MAKLUMAT_DATA_DIR } = parsed.data;
  const { MAKLUMAT_FILES_DIR, MAKLUMAT_MASTER_KEY, MAKLUMAT_TRUSTED_PROXIES, MAKLUMAT_DEMO } = parsed.data;
  const { NODE_ENV } = parsed.data;
  const isProduction = NODE_ENV === 'production';
  const isDemo = isDemoMode(MAKLUMAT_DEMO, isProduction, DATABASE_URL);
  if (DATABASE_OWNER_URL !== undefined && DATABASE_URL === undefined) {
    throw new SettingsError(
      `DATABASE_OWNER_URL is set without DATABASE_URL; set DATABASE_URL to ${EXPECTED.DATABASE_URL}, or neither.`,
    );
  }
  return {
    port: PORT,
    host: HOST,
    baseUrl: BASE_URL === undefined ? `http://localhost:${PORT}` : new URL(BASE_URL).origin,
    databaseUrl: DATABASE_URL,
    databaseOwnerUrl: DATABASE_OWNER_URL,
    dataDir: MAKLUMAT_DATA_DIR,
    filesDir: MAKLUMAT_FILES_DIR,
    masterKey: MAKLUMAT_MASTER_KEY,
    clamd: parsed.data.MAKLUMAT_CLAMD,
    trustedProxies: MAKLUMAT_TRUSTED_PROXIES,
    isProduction,
    isDemo,
    hasExampleCases: isDemo && MAKLUMAT_DEMO !== 'people',
    mayRunAhead: isDemo || NODE_ENV === 'test',
  };
}

/** What the switch says; without it, examples belong to the embedded server outside of production. */
function isDemoMode(
  written: z.infer<typeof Settings>['MAKLUMAT_DEMO'],
  isProduction: boolean,
  databaseUrl: string | undefined,
): boolean {
  return written === undefined ? !isProduction && databaseUrl === undefined : written !== '0';
}

function isMasterKey(text: string): boolean {
  try {
    parseMasterKey(text);
    return true;
  } catch (error) {
    if (error instanceof MasterKeyFormatError) return false;
    throw error;
  }
}

/** An address, a network (`10.0.0.0/8`), or one of the words for this machine's and private networks. */
function isProxy(entry: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(entry)) return true;
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
