import { expect, type Page } from '@playwright/test';
import { addPerson } from '../server/people';
import { at } from './addresses';

let people = 0;

const DISKOMINFO = ['--tenant', 'pontianak', '--unit', 'diskominfo'];

/** Makes an official in a role, of Pontianak's Diskominfo unless said otherwise, and signs in as that person. */
export async function signedIn(
  page: Page,
  name: string,
  role: string,
  place: readonly string[] = DISKOMINFO,
): Promise<void> {
  people += 1;
  const signIn = `konsol.${String(process.pid)}.${String(people)}`;
  const person = await addPerson(signIn, name, ...place, '--role', role);
  await page.goto(at('/konsol'));
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(person.signInName);
  await page.getByLabel('Kata sandi').fill(person.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perlu tindakan');
}

/** Records a report that came by SMS, today or on another day at nine; answers its number. */
export async function record(page: Page, words: string, day?: string): Promise<string> {
  await page.goto(at('/konsol/catat'));
  const choice = page.getByRole('main').getByRole('link', { name: 'Pengaduan Masyarakat (SP4N-LAPOR!)' });
  if (await choice.isVisible()) await choice.click();
  await page.getByRole('combobox', { name: 'Lewat mana masuknya' }).selectOption('SMS');
  if (day !== undefined) {
    await page.getByLabel('Tanggal masuk').fill(day);
    await page.getByLabel('Jam masuk').fill('09:00');
  }
  await page.getByRole('textbox', { name: 'Nomor asal' }).fill('1708-4521');
  await page.getByRole('textbox', { name: 'Apa yang terjadi?' }).fill(words);
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Budi');
  await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sudah dicatat');
  const number = await page.getByRole('definition').first().textContent();
  await page.getByRole('link', { name: 'Lihat rinciannya' }).click();
  return number ?? '';
}
