import type { LocalisedText } from '@maklumat/standards';
import type { RequestKind } from './request';

/** Where a sentence of the law stands, and whether somebody has held it against the official text. */
export type Sentence = {
  readonly citation: 'UU 27/2022';
  readonly article: string;
  readonly verified: boolean;
  /** Day of that comparison; null as long as nobody has made one. */
  readonly checkedOn: string | null;
};

/** What the law wants of the agency for a kind of request. */
export type Duty = Sentence & {
  /** Id of the limit in tenants/national/statutory-limits.yaml; null where the law names no time and 72 hours are ours. */
  readonly limit: string | null;
};

/** Quoted alike in two copies of the law that are not the official ones; the official text was not at hand. */
const UNVERIFIED = { citation: 'UU 27/2022', verified: false, checkedOn: null } as const;

/** The duty behind each kind of request. The law sets no time for deletion: there the 72 hours are a rule of ours. */
export const DUTIES: Readonly<Record<RequestKind, Duty>> = {
  access: { ...UNVERIFIED, article: 'Pasal 32 ayat (1) dan (2)', limit: 'personal-data-access' },
  correction: { ...UNVERIFIED, article: 'Pasal 30', limit: 'personal-data-correction' },
  restriction: { ...UNVERIFIED, article: 'Pasal 41 ayat (1)', limit: 'personal-data-restriction' },
  withdrawal: { ...UNVERIFIED, article: 'Pasal 40', limit: 'personal-data-withdrawal' },
  deletion: { ...UNVERIFIED, article: 'Pasal 43 dan Pasal 44', limit: null },
};

/** A reason for which a request may be refused. */
export type RefusalGround = Sentence & {
  readonly id: string;
  readonly kinds: readonly RequestKind[];
  readonly words: LocalisedText;
};

const SEEN = ['access', 'correction'] as const;
const EXCEPTED = ['restriction', 'withdrawal', 'deletion'] as const;

function ground(
  id: string,
  article: string,
  kinds: readonly RequestKind[],
  words: LocalisedText,
): RefusalGround {
  return { ...UNVERIFIED, id, article, kinds, words };
}

/**
 * Every ground there is. Pasal 15 excepts the rights of Pasal 8, 9 and 11 (and two more), not access and correction:
 * those are refused by Pasal 33 alone, or because there is nothing to give.
 */
export const REFUSAL_GROUNDS: readonly RefusalGround[] = [
  ground('33-a', 'Pasal 33 huruf a', SEEN, {
    id: 'Membahayakan keamanan, kesehatan fisik, atau kesehatan mental Anda atau orang lain',
    en: 'It would endanger the safety or the physical or mental health of you or somebody else',
  }),
  ground('33-b', 'Pasal 33 huruf b', SEEN, {
    id: 'Mengungkap data pribadi milik orang lain',
    en: 'It would disclose somebody else’s personal data',
  }),
  ground('33-c', 'Pasal 33 huruf c', SEEN, {
    id: 'Bertentangan dengan kepentingan pertahanan dan keamanan nasional',
    en: 'It is contrary to national defence and security',
  }),
  ground('6', 'Pasal 6', ['correction'], {
    id: 'Data yang tersimpan tidak keliru',
    en: 'What is stored is not wrong',
  }),
  ground('41-2-a', 'Pasal 41 ayat (2) huruf a', ['restriction'], {
    id: 'Peraturan perundang-undangan mengharuskan data ini tetap diproses',
    en: 'A statute requires that these data go on being processed',
  }),
  ground('41-2-b', 'Pasal 41 ayat (2) huruf b', ['restriction'], {
    id: 'Dapat membahayakan keselamatan pihak lain',
    en: 'It could endanger the safety of others',
  }),
  ground('41-2-c', 'Pasal 41 ayat (2) huruf c', ['restriction'], {
    id: 'Perjanjian tertulis dengan Anda tidak memperbolehkan pembatasan',
    en: 'A written agreement with you does not allow a restriction',
  }),
  ground('15-1-a', 'Pasal 15 ayat (1) huruf a', EXCEPTED, {
    id: 'Kepentingan pertahanan dan keamanan nasional',
    en: 'National defence and security',
  }),
  ground('15-1-b', 'Pasal 15 ayat (1) huruf b', EXCEPTED, {
    id: 'Kepentingan proses penegakan hukum',
    en: 'Law enforcement',
  }),
  ground('15-1-c', 'Pasal 15 ayat (1) huruf c', EXCEPTED, {
    id: 'Kepentingan umum dalam rangka penyelenggaraan negara',
    en: 'The public interest in the running of the state',
  }),
  ground('15-1-d', 'Pasal 15 ayat (1) huruf d', EXCEPTED, {
    id: 'Pengawasan sektor jasa keuangan, moneter, sistem pembayaran, dan stabilitas sistem keuangan',
    en: 'Oversight of financial services, money, payments and financial stability',
  }),
  ground('15-1-e', 'Pasal 15 ayat (1) huruf e', EXCEPTED, {
    id: 'Kepentingan statistik dan penelitian ilmiah',
    en: 'Statistics and scientific research',
  }),
  ground('44-1-a', 'Pasal 44 ayat (1) huruf a', ['deletion'], {
    id: 'Masa retensi arsipnya belum habis',
    en: 'The retention period of the record is not over',
  }),
  ground('14', 'Pasal 14', ['access', 'correction', 'restriction', 'withdrawal', 'deletion'], {
    id: 'Belum terbukti bahwa yang meminta adalah pemilik data atau kuasanya',
    en: 'It was not shown that whoever asks is the person or somebody authorised by them',
  }),
];

/** The grounds for which a kind of request may be refused, in the order of the law. */
export function groundsFor(kind: RequestKind): readonly RefusalGround[] {
  return REFUSAL_GROUNDS.filter(({ kinds }) => kinds.includes(kind));
}

/** What a notice of a breach must hold, and to whom it goes. */
export const BREACH_NOTICE: Duty = {
  ...UNVERIFIED,
  article: 'Pasal 46 ayat (1) dan (2)',
  limit: 'personal-data-breach-notice',
};
