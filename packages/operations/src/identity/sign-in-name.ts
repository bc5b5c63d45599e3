const SIGN_IN_NAME = /^[a-z0-9][a-z0-9._@+-]{2,99}$/;

/** The one spelling of what a person types as the sign-in name: capitals, spaces around it and wide letters do not count. */
export function normaliseSignInName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** Whether a normalised name may be given to somebody: 3 to 100 letters, digits and . _ @ + - */
export function isSignInName(name: string): boolean {
  return SIGN_IN_NAME.test(name);
}
