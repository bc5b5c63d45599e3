import { photosInWork } from './shrink-photos';

/** After this a form may be sent again: the sender stopped the page, or the network died. */
const AGAIN_MS = 30_000;
/** Photos that take longer to shrink are sent as they are. */
const SHRINK_MS = 15_000;

type State = { button: HTMLElement | null; words: string | null; ready: boolean };
const sending = new Map<HTMLFormElement, State>();

/**
 * `<form data-once>` with `<button data-sending="Mengirim…">`: a second press sends nothing, the button says that
 * it is being sent, and photos are small before they go. The server makes one case of two presses all the same.
 */
export function submitOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) {
    form.addEventListener('submit', (event) => onSubmit(form, event));
  }
  // Back to this page from the browser's memory: the button must work again.
  addEventListener('pageshow', () => sending.forEach((_state, form) => release(form)));
}

function onSubmit(form: HTMLFormElement, event: SubmitEvent): void {
  const state = sending.get(form);
  if (state?.ready === false) return event.preventDefault();
  if (state?.ready === true) {
    state.ready = false;
    return;
  }
  hold(form, event.submitter);
  const work = photosInWork(form);
  // Older phones cannot send later in the name of the button; their photos go as they are.
  if (work === undefined || !('requestSubmit' in form)) return;
  event.preventDefault();
  const { submitter } = event;
  // Not at once, even when nothing is left to do: while a form is being submitted a second time is ignored.
  const soon = new Promise((resolve) => setTimeout(resolve));
  const late = new Promise((resolve) => setTimeout(resolve, SHRINK_MS));
  void Promise.race([Promise.all([work, soon]), late]).then(() => {
    const held = sending.get(form);
    if (held === undefined) return;
    held.ready = true;
    form.requestSubmit(submitter);
  });
}

function hold(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const button = submitter ?? form.querySelector<HTMLElement>('button[data-sending]');
  sending.set(form, { button, words: button?.textContent ?? null, ready: false });
  button?.setAttribute('aria-disabled', 'true');
  if (button?.dataset.sending !== undefined) button.textContent = button.dataset.sending;
  setTimeout(() => release(form), AGAIN_MS);
}

function release(form: HTMLFormElement): void {
  const state = sending.get(form);
  sending.delete(form);
  state?.button?.removeAttribute('aria-disabled');
  if (state?.button) state.button.textContent = state.words;
}
