/** The same measures as on the server (packages/files), which shrinks whatever arrives bigger. */
const MAX_SIDE = 1600;
const TARGET_BYTES = 300 * 1024;
const QUALITIES = [0.8, 0.65, 0.5];

const pending = new WeakMap<HTMLFormElement, Promise<unknown>>();

/** `<input type="file" data-shrink>`: photos become small as soon as they are chosen, before they are sent. */
export function shrinkPhotos(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-shrink]')) {
    input.addEventListener('change', () => {
      const work = shrinkChosen(input).catch(() => undefined);
      const { form } = input;
      if (form !== null) pending.set(form, Promise.all([pending.get(form), work]));
    });
  }
}

/** What a form's photos still need; undefined when none were chosen. */
export function photosInWork(form: HTMLFormElement): Promise<unknown> | undefined {
  return pending.get(form);
}

async function shrinkChosen(input: HTMLInputElement): Promise<void> {
  const chosen = Array.from(input.files ?? []);
  const small = await Promise.all(chosen.map((file) => shrink(file).catch(() => file)));
  // Chosen anew in the meantime: that choice has its own turn.
  if (chosen.some((file, index) => input.files?.[index] !== file)) return;
  const transfer = new DataTransfer();
  for (const file of small) transfer.items.add(file);
  input.files = transfer.files;
}

async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= TARGET_BYTES) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const brush = canvas.getContext('2d');
  if (brush === null) return file;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await drawn(canvas);
  if (blob === null || blob.size >= file.size) return file;
  return new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: blob.type });
}

async function drawn(canvas: HTMLCanvasElement): Promise<Blob | null> {
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob !== null && blob.size <= TARGET_BYTES) break;
  }
  return blob;
}
