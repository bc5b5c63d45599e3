const KEY = 'belum-dikirim';

/**
 * `<form data-kept autocomplete="off">`: the browser fills nothing in again, so that whoever goes back from what was recorded finds
 * the form empty. Whoever goes away without sending it finds what was typed when coming back in this window: kept here, and
 * forgotten with the recording (`data-recorded`).
 */
export function keepUnsent(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-kept]');
  if (form === null) {
    if (document.querySelector('[data-recorded]') !== null) sessionStorage.removeItem(KEY);
    return;
  }
  addEventListener('pagehide', () => {
    sessionStorage.setItem(KEY, JSON.stringify({ at: location.href, typed: typedIn(form) }));
  });
  addEventListener('pageshow', ({ persisted }) => {
    // Out of the browser's memory the page stands as it was left; after a recording it must not.
    if (persisted && sessionStorage.getItem(KEY) === null) form.reset();
  });
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
  if (visit?.type === 'back_forward' && kept?.at === location.href) fillIn(form, kept.typed);
}

type Kept = { readonly at: string; readonly typed: readonly (readonly [name: string, value: string])[] };

/** What a person can type or choose; what the server put in, and files, are not touched. */
function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [
    ...form.querySelectorAll<HTMLInputElement>('input:not([type=hidden], [type=file])'),
    ...form.querySelectorAll('textarea'),
    ...form.querySelectorAll('select'),
  ];
}

function isTicked(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type);
}

function typedIn(form: HTMLFormElement): Kept['typed'] {
  return fieldsOf(form)
    .filter((field) => !isTicked(field) || field.checked)
    .map(({ name, value }) => [name, value] as const);
}

function fillIn(form: HTMLFormElement, typed: Kept['typed']): void {
  for (const field of fieldsOf(form)) {
    const own = typed.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isTicked(field)) field.checked = own.includes(field.value);
    else if (own[0] !== undefined) field.value = own[0];
  }
}
