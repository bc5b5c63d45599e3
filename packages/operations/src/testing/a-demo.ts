import { DemoFile, DemoWords } from '../demo/demo-file';
import { WORDING } from './agency-outputs';
import { KEYS, NOW } from './two-agencies';

/** A demonstration of one person and no case. */
export const DEMO = {
  file: DemoFile.parse({
    ...{ units: [], people: [{ name: 'Sumarni', signIn: 'sumarni.contoh', role: 'admin' }] },
    ...{ citizens: ['Siti'], places: ['Jalan Contoh 1'], reports: {}, cases: 0 },
  }),
  words: DemoWords.parse({
    ...{ answers: ['Sudah'], questions: ['Di mana?'], reasons: ['Bukan'], notes: ['Periksa'] },
    ...{ completions: ['Di pasar'], objections: ['Belum'], thanks: ['Terima kasih'] },
  }),
  keys: KEYS,
  wording: WORDING,
  now: NOW,
};
