/** Addresses with a part that is a secret: whoever has it may read or open what it is for. */
const SECRETS = [
  /^(\/kalender\/)[^/]+/i,
  /^((?:\/en)?\/[^/]+\/buku-tamu\/buka\/)[^/]+/i,
  /^((?:\/en)?\/masuk\/tautan\/)[^/]+/i,
  /^((?:\/en)?\/[^/]+\/lacak\/tautan\/)[^/]+/i,
  /^((?:\/en)?\/akun\/undangan\/)[^/]+/i,
];

/** Path of a request as it may be written into the log. */
export function loggedPath(path: string): string {
  return SECRETS.reduce((written, secret) => written.replace(secret, '$1…'), path);
}
