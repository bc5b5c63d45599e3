/** The command was called wrongly: an unknown agency, a missing folder. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command ran and found problems, which it has printed. Exit code 1. */
export class ProblemsFoundError extends Error {
  override readonly name = 'ProblemsFoundError';
}
