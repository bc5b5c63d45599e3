/**
 * `<form data-quick="id of a button">`: Ctrl+Enter presses that button from anywhere in the form; Enter in a line leads
 * on to the next field, as on a till (the first empty line is stood at), and Alt+1 … Alt+5 take what was found, instead of sending
 * what is half written.
 */
export function walkByKeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-quick]')) {
    if (form.querySelector('[role=alert]') === null) firstEmpty(form)?.focus();
    form.addEventListener('keydown', (event) => {
      if (event.altKey) takeFound(form, event);
      if (event.key !== 'Enter') return;
      const at = event.target;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        document.getElementById(form.dataset.quick ?? '')?.click();
      } else if (at instanceof HTMLInputElement) {
        event.preventDefault();
        nextField(form, at)?.focus();
      }
    });
  }
}

function takeFound(form: HTMLFormElement, event: KeyboardEvent): void {
  const found = form.querySelector<HTMLElement>(`[aria-keyshortcuts="Alt+${event.key}"]`);
  if (found === null) return;
  event.preventDefault();
  found.click();
}

function firstEmpty(form: HTMLFormElement): HTMLElement | undefined {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=text], input[type=tel], textarea')].find(
    (one) => one.value === '',
  );
}

/** The next field that can be stood at, in the order of the page. */
function nextField(form: HTMLFormElement, at: HTMLInputElement): HTMLElement | undefined {
  const fields = [...form.elements].filter((one): one is HTMLElement => one instanceof HTMLElement);
  return fields.slice(fields.indexOf(at) + 1).find((one) => one.tabIndex >= 0 && one.offsetParent !== null);
}
