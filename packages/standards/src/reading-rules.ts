import type { BothLanguages } from './language';
import type { ReadingRule } from './schema/time-limit';

/**
 * What each rule of reading says. The agency's words stay as printed; where they contradict themselves
 * the machine reading follows these rules until the agency settles it in a new version.
 */
export const READING_RULES: Readonly<Record<ReadingRule, BothLanguages>> = {
  R1: {
    id: 'Uraian kalimat mengalahkan isian singkat di atasnya.',
    en: 'A line of prose beats the structured line above it.',
  },
  R2: {
    id: 'Angka sama tetapi salah satu lebih rinci ("3 jam" dan "3 jam kerja"): yang lebih rinci yang dimaksud.',
    en: 'Same number, one statement adds a qualifier ("3 jam" and "3 jam kerja"): the qualified one is meant.',
  },
  R3: {
    id: 'Rentang: angka atas adalah batas waktu, angka bawah adalah sasaran.',
    en: 'A range: the upper end is the limit, the lower end the target.',
  },
  R4: {
    id: 'Angka "0" yang tercetak berarti data belum diisi, bukan batas waktu nol.',
    en: 'A printed "0" is missing data, not a limit of zero.',
  },
  R5: {
    id: 'Jika masih bermakna ganda: yang mengikat instansi dibaca lebih pendek, yang mengikat warga dibaca lebih panjang.',
    en: 'Still ambiguous: what binds the agency is read the shorter way, what binds the citizen the longer way.',
  },
  R6: {
    id: 'Undang-undang yang melindungi warga mengalahkan keputusan instansi; keduanya ditampilkan.',
    en: 'A statute that protects the citizen outranks the decree; both are shown.',
  },
  R7: {
    id: 'Batas atas tidak ditetapkan: yang ditampilkan adalah lamanya berjalan dan batas menurut undang-undang jika ada.',
    en: 'No upper bound is stated: the age is shown, and the statutory limit where there is one.',
  },
  R8: {
    id: 'Bolak-balik di dalam instansi tidak menghentikan waktu; menunggu jawaban warga menghentikannya.',
    en: 'A loop inside the agency does not stop the clock; asking the citizen does.',
  },
};
