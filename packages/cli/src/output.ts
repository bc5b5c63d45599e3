/** Prints lines for a person or a program that reads the answer. */
export function print(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** Prints lines about what happens; kept apart from the answer, so that `--json` stays JSON alone. */
export function tell(...lines: string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
}

/** Prints a value as JSON. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** `1 problem`, `2 problems`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
