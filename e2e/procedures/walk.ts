import { expect, type Browser, type Page } from '@playwright/test';
import { CHOSEN, SCANNED, type Procedure, type Step } from './procedure';

/** A file such as somebody sends of an identity card. */
const SCAN = {
  name: 'identitas.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

/** Where the product is, and the password of its example people. */
export type Stage = { origin: string; browser: Browser; password: string };

/** What opens a case for its citizen. */
export type Receipt = { number: string; code: string };

/** Files a case as the citizen does, page by page, from the published standard on. */
export async function fileCase(page: Page, stage: Stage, procedure: Procedure): Promise<Receipt> {
  const { agency, filing, service } = procedure;
  if (filing === null) throw new Error('this procedure begins at the desk');
  await page.goto(`${stage.origin}/${agency}${service === undefined ? '/lapor' : `/layanan/${service}`}`);
  await page.getByRole('link', { name: filing.act }).first().click();
  await page.getByRole('button', { name: 'Mulai mengisi' }).click();
  for (const [index, answers] of filing.pages.entries()) {
    const isLast = index === filing.pages.length - 1;
    if (isLast && filing.identity !== null) await page.getByRole('radio', { name: filing.identity }).check();
    for (const [label, words] of Object.entries(answers))
      if (words === CHOSEN) await page.getByRole('radio', { name: label }).check();
      else if (words === SCANNED) await page.getByLabel(label).first().setInputFiles(SCAN);
      else await page.getByRole('textbox', { name: label }).fill(words);
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
  }
  await page.getByRole('button', { name: /^Kirim / }).click();
  const text = async (id: string): Promise<string> => (await page.locator(id).textContent()) ?? '';
  return { number: await text('#nomor'), code: await text('#kode') };
}

/** Writes down at the desk who came, and hands over number and code. */
export async function recordCase(
  page: Page,
  stage: Stage,
  { workflow, recorded = {}, recordedChoices = {}, daysAgo }: Procedure,
): Promise<Receipt> {
  await page.goto(`${stage.origin}/konsol/catat?layanan=${workflow}`);
  for (const [label, words] of Object.entries(recorded))
    await page.getByRole('textbox', { name: label }).fill(words);
  for (const [label, choice] of Object.entries(recordedChoices))
    await page.getByRole('combobox', { name: label }).selectOption(choice);
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Markus');
  if (daysAgo !== undefined) {
    const day = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Tanggal masuk', { exact: true }).fill(day);
  }
  await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sudah dicatat');
  const given = page.getByRole('definition');
  return {
    number: (await given.nth(0).textContent()) ?? '',
    code: (await given.nth(1).textContent()) ?? '',
  };
}

/** Opens the citizen's case with number and code. */
export async function follow(page: Page, stage: Stage, agency: string, receipt: Receipt): Promise<void> {
  await page.goto(`${stage.origin}/${agency}/lacak`);
  await page.getByLabel('Nomor').fill(receipt.number);
  await page.getByLabel('Kode akses').fill(receipt.code);
  await page.getByRole('button', { name: 'Lihat laporan' }).click();
  await expect(page.getByText(receipt.number).first()).toBeVisible();
}

/** Signs an example person in, in a window of that person's own. */
export async function signIn(stage: Stage, signInName: string): Promise<Page> {
  const page = await stage.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${stage.origin}/masuk`);
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(signInName);
  await page.getByLabel('Kata sandi').fill(stage.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perlu tindakan');
  return page;
}

/** Opens the page of a case again until time has made a step possible there. */
export async function untilOpen(page: Page, { act }: Step): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: act, exact: true }).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

/** Does one step on the open page of a case, and stays there. */
export async function take(page: Page, step: Step): Promise<void> {
  const form = page.getByRole('main');
  await form.getByRole('link', { name: step.act, exact: true }).first().click();
  for (const [label, value] of Object.entries(step.select ?? {}))
    await form.getByRole('combobox', { name: label }).selectOption(value);
  for (const label of step.check ?? []) await form.getByLabel(label, { exact: true }).check();
  for (const [label, words] of Object.entries(step.write ?? {}))
    await form.getByRole('textbox', { name: label }).fill(words);
  for (const [label, day] of Object.entries(step.days ?? {}))
    await form.getByLabel(label, { exact: true }).fill(day);
  if (step.scan === true) await form.getByLabel('Pindaian identitas diri').first().setInputFiles(SCAN);
  await form.getByRole('button', { name: step.act, exact: true }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** What was filed in a case has a receipt of its own, with the code of the first. */
export async function seeReceipt(page: Page, { number, code }: Receipt): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ Anda sudah kami terima$/);
  await expect(page.locator('#kode')).toHaveText(code);
  await expect(page.locator('#nomor')).not.toHaveText(number);
  await expect(page.getByRole('link', { name: 'Unduh bukti (PDF)' })).toBeVisible();
}

/** Goes on to the case that was opened last in the one on the page; the same code opens it. @returns its number */
export async function openLinked(page: Page): Promise<string> {
  const filed = page.getByRole('paragraph').filter({ hasText: / diajukan pada .*, nomor / });
  const number = /, nomor (\S+)\./.exec((await filed.last().textContent()) ?? '')?.[1] ?? '';
  await page.getByRole('button', { name: new RegExp(`^Buka .* ${number}$`) }).click();
  await expect(page.getByText(`Nomor ${number}`)).toBeVisible();
  return number;
}

/** The status that the citizen reads, in the agency's own words. */
export async function statusOf(page: Page): Promise<string> {
  return (await page.getByRole('definition').first().textContent()) ?? '';
}
