/** Typing is not interrupted by a screen reader counting along. */
const PAUSE_MS = 500;

/**
 * `<textarea data-count="id" maxlength="2000">` and somewhere `<p id="id" data-text="Tersisa {left} dari {limit}"
 * data-over="Kelebihan {over}">`: says how much room is left.
 */
export function countCharacters(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
    const shown = document.getElementById(field.dataset.count ?? '');
    const limit = Number(field.dataset.limit ?? field.maxLength);
    if (shown === null || !(limit > 0)) continue;
    const update = (): void => {
      const left = limit - field.value.length;
      const text = (left < 0 ? shown.dataset.over : undefined) ?? shown.dataset.text ?? '{left}';
      shown.textContent = filled(text, { left: Math.max(left, 0), over: Math.max(-left, 0), limit });
    };
    let timer: ReturnType<typeof setTimeout>;
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(update, PAUSE_MS);
    });
    shown.setAttribute('aria-live', 'polite');
    update();
  }
}

function filled(text: string, numbers: Record<string, number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    return numbers[name]?.toLocaleString(document.documentElement.lang) ?? whole;
  });
}
