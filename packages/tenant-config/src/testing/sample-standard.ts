/** Source text of the sample standard, with layout as copied pages have it. */
export const SAMPLE_SOURCE = `Dinas Contoh

Jl. Contoh No. 1, Kota Contoh

## Pelayanan Pengaduan

No. SK : 1/CONTOH/2026

Persyaratan

- a. Surat pengaduan
- b. Fotokopi *identitas*

Prosedur

<ol style="list-style-type: none"> 1. Warga menyampaikan pengaduan. 2. Petugas memeriksa pengaduan. 3. Petugas menjawab.</ol>

Waktu

5 hari kerja

Biaya

Rp. 0 (Gratis)

Produk

Jawaban pengaduan

Pengaduan

1. Email : <mailto:layanan@contoh.example>
`;

/** The sample standard; tests change a line of it. */
export const SAMPLE_STANDARD = `version: 1
state: published
name: { id: Pengaduan, en: Complaints }
summary: { id: Sampaikan pengaduan Anda., en: File a complaint. }
printedTitle: Pelayanan Pengaduan
serviceUnit: dinas-contoh
category: complaint
ways: [online, desk]
validFrom: '2026-02-01'
recordedOn: '2026-02-02'
reviewedOn: null
source:
  file: sources/pengaduan.txt
  title: { id: Standar pelayanan }
decree:
  status: stated
  number: 1/CONTOH/2026
  signedOn: '2026-01-15'
  signatory: budi
requirements:
  numbering: lower-alpha
  items:
    - { id: letter, words: Surat pengaduan }
    - { id: identity, words: Fotokopi identitas }
procedure:
  tracks:
    - id: main
      name: { id: Alur pengaduan }
      steps:
        - id: submit
          words: Warga menyampaikan pengaduan.
          title: { id: Sampaikan }
          actors: [citizen]
        - id: examine
          words: Petugas memeriksa pengaduan.
          title: { id: Periksa }
          actors: [petugas]
          question: { id: 'Lengkap?' }
          next:
            - { to: answer, when: { id: Lengkap } }
            - { to: submit, when: { id: Belum lengkap } }
        - id: answer
          words: Petugas menjawab.
          title: { id: Jawab }
          actors: [petugas]
time:
  words: [5 hari kerja]
  limits:
    - id: answer
      name: { id: Jawaban }
      words: [5 hari kerja]
      min: null
      max: 5
      unit: working-days
      from: received
      until: [answered]
      span: { id: sejak pengaduan diterima sampai dijawab }
      appliesTo: null
      kind: promised
      binds: agency
      status: confirmed
      headline: true
fee:
  words: [Rp. 0 (Gratis)]
  amountIdr: 0
  basis: null
products:
  numbering: none
  items:
    - { id: answer, words: Jawaban pengaduan }
complaintHandling:
  groups:
    - id: main
      heading: null
      numbering: decimal
      channels:
        - id: e-mail
          words: 'Email : mailto:layanan@contoh.example'
          contacts:
            - { kind: e-mail, value: layanan@contoh.example, condition: usable }
manufacturing:
  legalBasis: null
  facilities: null
  staffCompetence: null
  internalOversight: null
  staffNumber: null
  serviceGuarantee: null
  safetyGuarantee: null
  performanceEvaluation: null
consultation: null
evaluation: null
`;
