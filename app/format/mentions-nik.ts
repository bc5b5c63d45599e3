/**
 * Whether a text holds what can be a population number (NIK): sixteen digits, also in groups, of which the seventh to
 * the twelfth are a birth date, a woman's day with 40 added.
 */
export function mentionsNik(text: string): boolean {
  const runs = text.matchAll(/(?<!\d)\d(?:[ .-]?\d){15}(?![ .-]?\d)/gu);
  return [...runs].some(([run]) => {
    const digits = run.replaceAll(/\D/gu, '');
    const day = Number(digits.slice(6, 8)) % 40;
    const month = Number(digits.slice(8, 10));
    return Number(digits.slice(0, 2)) >= 11 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
  });
}
