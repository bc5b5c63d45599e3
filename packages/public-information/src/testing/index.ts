import type { Exclusion, InformationEntry } from '../entry';

/** Open information with every column of the list. */
export function anEntry(more: Partial<InformationEntry> = {}): InformationEntry {
  return {
    title: 'Laporan Kinerja Instansi Pemerintah Tahun 2025',
    summary: 'Capaian sasaran dan anggaran tahun 2025.',
    class: 'periodic',
    unit: 'diskominfo',
    responsible: 'Sekretaris Dinas',
    madeOn: '2026-02',
    madeAt: 'Kantor Dinas Kominfo',
    forms: ['recorded'],
    media: 'Dokumen PDF',
    retention: '5 tahun',
    link: null,
    file: null,
    exclusion: null,
    ...more,
  };
}

/** Excluded information whose consequence test is recorded. */
export function anExcludedEntry(
  exclusion: Partial<Exclusion> = {},
  more: Partial<InformationEntry> = {},
): InformationEntry {
  return anEntry({
    title: 'Data pribadi pelapor pengaduan',
    summary: '',
    class: 'excluded',
    exclusion: {
      ground: 'uu-14-2008-17-h',
      decisionNumber: '7/UK/2026',
      decidedOn: '2026-03-02',
      consequence: 'Pelapor dapat dikenali dan dibalas.',
      publicInterest: 'Masyarakat dapat membaca ringkasan pengaduan tanpa nama pelapor.',
      until: '2031-03-02',
      noEndReason: '',
      scope: 'whole',
      ...exclusion,
    },
    ...more,
  });
}
