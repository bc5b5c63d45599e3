/** `<p hidden data-since="ms already gone">Berlangsung <span></span></p>`: shows how long it has been, by the second. */
export function countMinutes(): void {
  for (const shown of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const clock = shown.querySelector('span');
    if (clock === null) continue;
    const before = Number(shown.dataset.since);
    const update = (): void => {
      const seconds = Math.floor((before + performance.now()) / 1000);
      clock.textContent = `${String(Math.floor(seconds / 60))}.${String(seconds % 60).padStart(2, '0')}`;
    };
    update();
    setInterval(update, 1000);
    shown.hidden = false;
  }
}
