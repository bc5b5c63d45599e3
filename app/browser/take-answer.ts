/**
 * `<button data-take="id of the answer's element" value="code" data-field="id" data-code="id of the box">`: puts the
 * answer into the field, ticks and shows the box of the entry (`<id>-baris`, `<id>-kode`), and stands at the field.
 */
export function takeAnswer(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element | null)?.closest<HTMLButtonElement>('button[data-take]');
    if (button == null) return;
    const { take = '', field = '', code = '' } = button.dataset;
    const answer = document.getElementById(take);
    const words = document.getElementById(field);
    const box = document.getElementById(code);
    if (answer === null || !(words instanceof HTMLTextAreaElement) || !(box instanceof HTMLInputElement))
      return;
    event.preventDefault();
    words.value = answer.dataset.answer ?? '';
    box.value = button.value;
    box.checked = true;
    document.getElementById(`${code}-baris`)?.removeAttribute('hidden');
    const name = document.getElementById(`${code}-kode`);
    if (name !== null) name.textContent = button.value;
    words.focus();
  });
}
