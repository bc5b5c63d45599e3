/**
 * Puts values into a sentence of a workflow: `{unit}`, `{date}`, `{number}`. A place without a value stays as the
 * words for it, so that no sentence has a hole.
 *
 * @param unknown what stands where nothing is known, e.g. "tanggal yang belum ditetapkan"
 */
export function fillWords(
  sentence: string,
  values: Readonly<Record<string, string | null>>,
  unknown: string,
): string {
  return sentence.replaceAll(/\{([a-z]+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? unknown) : whole,
  );
}
