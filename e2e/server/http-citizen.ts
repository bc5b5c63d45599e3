import { HttpBrowser, type Answer, type Listener } from './http-browser';

/** What opens a case for its citizen. */
export type Receipt = { agency: string; number: string; code: string };

/** A form that is filled in, on its last page. */
export type FilledForm = { agency: string; browser: HttpBrowser; path: string };

/** Words by the name of the field they are typed into. */
type Answers = Readonly<Record<string, string>>;

/** What is typed into a field of this name, whatever the question; a field without words here stays empty. */
const ANSWERS: Answers = {
  answer: 'Lampu jalan di depan pasar padam sejak Senin malam. Jalan gelap dan sudah ada yang jatuh.',
  address: 'Jalan Contoh, depan pasar',
  village: 'Benua Melayu Darat',
  district: 'Pontianak Selatan',
  identity: 'named',
  name: 'Sumarni',
  phone: '0812-3456-7890',
};

/** One red dot: the smallest photo there is. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
  'base64',
);

/**
 * Fills in an agency's form page by page without a browser's window, up to the page where it is checked.
 *
 * @param withPhoto a photo goes along where the form takes files
 * @param answers what is typed into fields of these names instead
 */
export async function fillForm(
  origin: string,
  { agency, workflow }: { agency: string; workflow: string },
  options: { withPhoto?: boolean; answers?: Answers; listener?: Listener } = {},
): Promise<FilledForm> {
  const browser = new HttpBrowser(origin, options.listener);
  const start = `/${agency}/lapor/${workflow}`;
  await browser.get(start);
  let path = next(await browser.post(start, new URLSearchParams()));
  while (!path.endsWith('/periksa')) {
    const { html } = await browser.get(path);
    path = next(await browser.post(path, answersTo(html, options)));
  }
  await browser.get(path);
  return { agency, browser, path };
}

/**
 * Sends a filled form; sent again, it answers the same.
 *
 * @returns address of the receipt, which holds the number
 */
export async function sendForm({ browser, path }: FilledForm): Promise<string> {
  return next(await browser.post(path, new URLSearchParams()));
}

/** Number and code, as the receipt shows them. */
export async function readReceipt({ agency, browser }: FilledForm, path: string): Promise<Receipt> {
  const { html } = await browser.get(path);
  return { agency, number: shown(html, 'nomor'), code: shown(html, 'kode') };
}

/** Opens a case on another phone, with number and code alone; gives its page. */
export async function openCase(browser: HttpBrowser, { agency, number, code }: Receipt): Promise<string> {
  const form = new URLSearchParams({ nomor: number, kode: code });
  return (await browser.get(next(await browser.post(`/${agency}/lacak`, form)))).html;
}

function answersTo(html: string, options: { withPhoto?: boolean; answers?: Answers }): FormData {
  const { withPhoto = false, answers = {} } = options;
  const form = new FormData();
  for (const [tag] of html.matchAll(/<(?:input|textarea)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    if (name === null || form.has(name) || type === 'date') continue;
    if (type === 'file') {
      if (withPhoto && name === 'berkas')
        form.set(name, new Blob([PHOTO], { type: 'image/png' }), 'padam.png');
    } else form.set(name, answers[name] ?? ANSWERS[name] ?? '');
  }
  return form;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function shown(html: string, id: string): string {
  const text = new RegExp(`id="${id}"[^>]*>([^<]+)<`).exec(html)?.[1];
  if (text === undefined) throw new Error(`The receipt shows no ${id}:\n${html}`);
  return text;
}

function next({ status, location, html }: Answer): string {
  if (location === null) throw new Error(`The form came back (${String(status)}):\n${html}`);
  return location;
}
