import type { ContactFault } from '../contact-syntax';
import type { BothLanguages } from '../language';
import type { DomainOrigin } from './domain-rules';
import type { DurationDifference } from './duration-match';
import type { FindingCode } from './finding';
import type { ClockInLoop } from './procedure-rules';

/** One sentence or two a code, `{key}` standing for the finding's data. */
export const FINDING_TEXTS: Readonly<Record<FindingCode, BothLanguages>> = {
  'missing-decree': {
    id: 'Nomor SK penetapan belum ada. Standar ini belum terbukti ditetapkan.',
    en: 'There is no decree number. Nothing shows that this standard was enacted.',
  },
  'decree-without-date': {
    id: 'SK "{number}" tidak menyebut tanggal penetapan.',
    en: 'The decree "{number}" gives no date of signing.',
  },
  'missing-published-component': {
    id: 'Komponen "{component}" belum diisi, padahal wajib diumumkan.',
    en: 'The component "{component}" is not stated, although it must be published.',
  },
  'missing-manufacturing-components': {
    id: '{count} komponen pengelolaan di dalam instansi belum diisi: {components}.',
    en: '{count} components about running the service are not stated: {components}.',
  },
  'limit-conflicting': {
    id: 'Teks tentang waktu "{limit}" saling bertentangan. Untuk sementara dibaca: {amount}. Tetapkan dalam versi baru.',
    en: 'The words about the time "{limit}" contradict each other. For now it is read as: {amount}. Settle it in a new version.',
  },
  'limit-interpreted': {
    id: 'Waktu "{limit}" untuk sementara dibaca: {amount}. Instansi belum memastikannya.',
    en: 'The time "{limit}" is read for now as: {amount}. The agency has not confirmed it.',
  },
  'limit-without-upper-bound': {
    id: 'Waktu "{limit}" tidak punya batas atas, sehingga tidak ada tanggal yang dapat dijanjikan.',
    en: 'The time "{limit}" has no upper limit, so no date can be promised.',
  },
  'limit-not-in-words': {
    id: 'Waktu "{limit}" ({amount}) tidak tertulis dalam teks standar.',
    en: 'The time "{limit}" ({amount}) is not stated in the words of the standard.',
  },
  'printed-zero': {
    id: 'Waktu tercetak "{words}". Angka nol berarti belum diisi, bukan batas waktu.',
    en: 'The time is printed as "{words}". A zero means that it was not filled in; it is no limit.',
  },
  'words-disagree': {
    id: 'Dua pernyataan tentang waktu "{limit}" berbeda {difference}: "{first}" dan "{second}".',
    en: 'Two statements about the time "{limit}" differ in {difference}: "{first}" and "{second}".',
  },
  'words-and-reading-differ': {
    id: 'Waktu "{limit}" dihitung {amount}, tetapi teksnya menyebut "{words}".',
    en: 'The time "{limit}" is counted as {amount}, but the words say "{words}".',
  },
  'broken-contact': {
    id: 'Kontak "{value}" salah dan tidak dapat dipakai. Ditampilkan sebagaimana tercetak, tanpa tautan.',
    en: 'The contact "{value}" is wrong and cannot be used. It is shown as printed, without a link.',
  },
  'doubtful-contact': {
    id: 'Kontak "{value}" meragukan. Ditampilkan tanpa tautan sampai instansi memastikannya.',
    en: 'The contact "{value}" is doubtful. It is shown without a link until the agency confirms it.',
  },
  'contact-malformed-but-marked-usable': {
    id: 'Kontak "{value}" ditandai dapat dipakai, tetapi {fault}.',
    en: 'The contact "{value}" is marked as usable, but {fault}.',
  },
  'contact-domains-differ': {
    id: 'Kontak memakai domain {domain}, sedangkan {origin} memakai {other}. Pastikan mana yang berlaku.',
    en: 'A contact uses the domain {domain}, but {origin} uses {other}. Confirm which one holds.',
  },
  'phone-without-area-code': {
    id: 'Nomor telepon "{value}" tercetak tanpa kode wilayah.',
    en: 'The telephone number "{value}" is printed without its area code.',
  },
  'postal-code-malformed': {
    id: 'Kode pos "{code}" terdiri atas {digits} angka; kode pos Indonesia lima angka.',
    en: 'The postal code "{code}" has {digits} digits; Indonesian postal codes have five.',
  },
  'missing-image': {
    id: 'Gambar pada halaman sumber tidak ada; yang tercetak hanya "{words}".',
    en: 'An image of the source page is missing; all that is printed is "{words}".',
  },
  'figure-differs-from-steps': {
    id: 'Bagan alir berisi {boxes} kotak, sedangkan prosedur tertulis {steps} langkah.',
    en: 'The flowchart has {boxes} boxes, but the written procedure has {steps} steps.',
  },
  'procedure-unreachable-step': {
    id: 'Langkah {step} ({track}) tidak bisa dicapai dari langkah mana pun.',
    en: 'Step {step} ({track}) cannot be reached from any step.',
  },
  'procedure-without-end': {
    id: 'Mulai langkah {step} ({track}) prosedur berputar terus dan tidak pernah selesai.',
    en: 'From step {step} ({track}) the procedure turns in circles and never ends.',
  },
  'procedure-loop': {
    id: 'Dari langkah {step} ({track}) alur dapat kembali ke langkah {back}. {clock}',
    en: 'From step {step} ({track}) the procedure may go back to step {back}. {clock}',
  },
  'decision-without-question': {
    id: 'Langkah {step} ({track}) bercabang, tetapi belum ada pertanyaan yang menentukan arahnya.',
    en: 'Step {step} ({track}) branches, but no question decides which way.',
  },
  'branch-without-condition': {
    id: 'Langkah {step} ({track}) punya beberapa arah, tetapi ada arah tanpa keterangan kapan diambil.',
    en: 'Step {step} ({track}) has several ways on, but one does not say when it is taken.',
  },
  'words-shared-with-other-service': {
    id: 'Persyaratan ini memuat kalimat yang sama dengan layanan "{other}": "{words}". Mungkin terbawa saat menyalin.',
    en: 'This requirement holds the same words as the service "{other}": "{words}". They may have been copied along.',
  },
  'paid-call-beside-free-fee': {
    id: 'Biaya layanan Rp0, tetapi teksnya menyebut "{words}". Warga perlu tahu keduanya.',
    en: 'The service costs Rp0, but its words say "{words}". People need to know both.',
  },
  'reading-open': {
    id: 'Perlu dipastikan: {statements}. Untuk sementara: {reading}',
    en: 'To be confirmed: {statements}. For now: {reading}',
  },
  'pledge-missing': {
    id: '{agency} belum menyampaikan maklumat pelayanan.',
    en: '{agency} has not given its service pledge (maklumat pelayanan).',
  },
  'hours-unconfirmed': {
    id: 'Jam kerja pada kalender "{calendar}" belum dipastikan oleh instansi.',
    en: 'The working hours of the calendar "{calendar}" have not been confirmed by the agency.',
  },
};

const FAULTS: Readonly<Record<ContactFault, BothLanguages>> = {
  'host-malformed': { id: 'nama situsnya salah tulis', en: 'its host name is miswritten' },
  'domain-without-suffix': {
    id: 'akhiran domainnya tidak lengkap atau tidak dikenal',
    en: 'the ending of its domain is incomplete or unknown',
  },
  'domain-look-alike': {
    id: 'domainnya hanya mirip domain resmi dan mungkin milik pihak lain',
    en: 'its domain only looks like an official one and may belong to somebody else',
  },
  'phone-malformed': {
    id: 'nomornya tidak terbaca sebagai satu nomor telepon',
    en: 'it does not read as one telephone number',
  },
  'phone-without-area-code': { id: 'kode wilayahnya tidak ada', en: 'its area code is missing' },
  'phone-wrong-length': { id: 'jumlah angkanya tidak sesuai', en: 'it has too few or too many digits' },
  'e-mail-malformed': { id: 'alamat e-mailnya salah tulis', en: 'the e-mail address is miswritten' },
  'address-malformed': { id: 'alamat situsnya salah tulis', en: 'the web address is miswritten' },
  'address-of-another-network': {
    id: 'alamatnya bukan alamat jejaring sosial itu',
    en: 'the address is not one of that social network',
  },
  'account-name-impossible': {
    id: 'nama akun seperti itu tidak mungkin ada',
    en: 'an account name like that cannot exist',
  },
  'postal-code-malformed': {
    id: 'kode posnya tidak lima angka',
    en: 'its postal code does not have five digits',
  },
};

const DIFFERENCES: Readonly<Record<DurationDifference, BothLanguages>> = {
  number: { id: 'angkanya', en: 'the number' },
  unit: { id: 'satuannya', en: 'the unit' },
  qualifier: {
    id: 'rinciannya (misalnya "hari" dan "hari kerja")',
    en: 'a qualifier (such as days and working days)',
  },
};

const ORIGINS: Readonly<Record<DomainOrigin, BothLanguages>> = {
  unit: { id: 'kontak dinas', en: "the unit's own contact" },
  standard: { id: 'kontak lain dalam standar ini', en: 'another contact of this standard' },
  'earlier-version': { id: 'versi sebelumnya', en: 'the version before' },
};

const CLOCKS: Readonly<Record<ClockInLoop, BothLanguages>> = {
  stops: {
    id: 'Selama menunggu warga, hitungan waktu berhenti (R8).',
    en: 'While the citizen is waited for, the clock stops (R8).',
  },
  runs: {
    id: 'Ini putaran di dalam instansi: hitungan waktu tetap berjalan (R8).',
    en: 'This is a loop inside the agency: the clock goes on running (R8).',
  },
};

/** Words for data that holds a code, by key. A map, so that printed words never meet an object's own names. */
export const DATA_WORDS: Readonly<Record<string, ReadonlyMap<string, BothLanguages>>> = {
  fault: new Map(Object.entries(FAULTS)),
  difference: new Map(Object.entries(DIFFERENCES)),
  origin: new Map(Object.entries(ORIGINS)),
  clock: new Map(Object.entries(CLOCKS)),
};
