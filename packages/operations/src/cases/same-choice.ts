/** Whether the same options are chosen; boxes that are ticked have no order. @internal */
export function isSameChoice(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}
