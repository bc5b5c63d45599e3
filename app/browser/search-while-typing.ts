/** Whoever types is not searched for at every letter. */
const PAUSE_MS = 350;

/**
 * `<textarea data-live="maksud=cari" data-into="temuan">`: what is typed is sent to this page itself as that button
 * would, and the part `#temuan` of the answer takes the place of the one here. With `data-live-on="change"` it is sent
 * when the field is left. Nothing typed is touched; an answer that comes late is dropped.
 */
export function searchWhileTyping(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-live]')) {
    let timer: ReturnType<typeof setTimeout>;
    let asked = 0;
    const ask = (): void => {
      asked += 1;
      const turn = asked;
      void answerOf(field).then((page) => {
        if (turn === asked && page !== null) replace(field.dataset.into ?? '', page);
      });
    };
    field.addEventListener(field.dataset.liveOn ?? 'input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    });
  }
}

async function answerOf(field: HTMLInputElement | HTMLTextAreaElement): Promise<Document | null> {
  const { form } = field;
  if (form === null) return null;
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') body.append(name, value);
  });
  const [name = '', value = ''] = (field.dataset.live ?? '').split('=');
  body.append(name, value);
  try {
    const answer = await fetch(location.href, { method: 'POST', body });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

function replace(id: string, page: Document): void {
  const here = document.getElementById(id);
  const there = page.getElementById(id);
  if (here !== null && there !== null) here.replaceChildren(...there.childNodes);
}
