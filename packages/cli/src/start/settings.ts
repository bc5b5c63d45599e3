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
};

/** A setting that cannot be used; the message is one sentence that says what and how. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const EXPECTED: Record<keyof z.infer<typeof Settings>, string> = {
  PORT: 'a whole number from 1 to 65535, for example PORT=3000',
  HOST: 'an address to listen on, for example HOST=0.0.0.0',
  BASE_URL: 'the address people use, for example BASE_URL=https://maklumat.example.go.id',
  DATABASE_URL: 'postgres://maklumat_app:password@host:5432/maklumat',
  DATABASE_OWNER_URL: 'postgres://owner:password@host:5432/maklumat',
  MAKLUMAT_DATA_DIR: 'a folder to keep the data in, for example MAKLUMAT_DATA_DIR=/var/lib/maklumat',
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
  };
}
