/** How long the warning stands before the page is reset. */
const WARNED_MS = 15_000;
const TOUCHES = ['pointerdown', 'keydown', 'input'];

/**
 * `<main data-idle="60" data-idle-to="/…">` and somewhere `<p hidden data-idle-warning>`: a page that nobody touches for so
 * many seconds gives way to a fresh one. With `data-idle-on="touch"` the seconds begin with the first touch.
 */
export function resetWhenIdle(): void {
  const page = document.querySelector<HTMLElement>('[data-idle]');
  if (page === null) return;
  const warning = page.querySelector<HTMLElement>('[data-idle-warning]');
  const after = Number(page.dataset.idle) * 1000;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const begin = (): void => {
    timers.forEach(clearTimeout);
    if (warning !== null) warning.hidden = true;
    timers = [
      setTimeout(() => warning !== null && (warning.hidden = false), after - WARNED_MS),
      setTimeout(() => location.replace(page.dataset.idleTo ?? ''), after),
    ];
  };
  for (const touch of TOUCHES) addEventListener(touch, begin);
  if (page.dataset.idleOn !== 'touch') begin();
  // Back to this page from the browser's memory: what stood in it was another visitor's.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
