/**
 * The environment PostgreSQL's programs get: ours without the PG* variables, which would change what they do,
 * and with English messages.
 *
 * @internal
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
