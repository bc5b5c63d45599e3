const KEY = 'panggilan-dicatat';

/**
 * Whoever goes back from a recorded call finds the form empty, not with the words of the caller before: browsers fill
 * in again what was typed. From anywhere else it comes back as it was left.
 */
export function forgetRecorded(): void {
  if (document.querySelector('[data-recorded]') !== null) sessionStorage.setItem(KEY, '1');
  addEventListener('pageshow', () => {
    const form = document.querySelector<HTMLFormElement>('form[data-quick]');
    if (form === null || sessionStorage.getItem(KEY) === null) return;
    sessionStorage.removeItem(KEY);
    form.reset();
  });
}
