const SHOWN_MS = 4_000;

/**
 * `<button type="button" hidden data-copy="id" data-copied="Tersalin">`: copies the text of that element. The button
 * stays hidden where it cannot work.
 */
export function copyText(): void {
  // Absent where the connection is not secure, which the types do not know.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const source = document.getElementById(button.dataset.copy ?? '');
    if (source === null) continue;
    const words = button.textContent;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      void clipboard.writeText(source.textContent.trim()).then(() => {
        button.textContent = button.dataset.copied ?? words;
        setTimeout(() => (button.textContent = words), SHOWN_MS);
      });
    });
  }
}
