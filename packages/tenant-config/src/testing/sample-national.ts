/** tenants/national as a test needs it. */
export const SAMPLE_NATIONAL: Readonly<Record<string, string>> = {
  'national/holidays.yaml': `years: [2026]
decrees:
  - id: skb-1
    citation: SKB 1/2026
    knownOn: '2026-01-02'
days:
  - { date: '2026-08-17', kind: national-holiday, name: Hari Kemerdekaan, decree: skb-1, confidence: high }
`,
  'national/ramadan.yaml': `periods:
  - { hijriYear: 1447, from: '2026-02-19', until: '2026-03-20', confidence: check }
`,
  'national/regions.yaml': `regions:
  - { code: '99.71', name: Kota Contoh, kind: city }
  - { code: '99', name: Provinsi Contoh, kind: province }
`,
  'national/public-information.yaml': `rules:
  - id: uu-14-2008-17-h
    kind: ground
    citation: UU 14/2008
    article: UU 14/2008 Pasal 17 huruf h
    name: { id: Rahasia pribadi }
    summary: { id: Bila dibuka dapat mengungkap rahasia pribadi. }
    verified: false
    checkedOn: null
`,
  'national/statutory-limits.yaml': `limits:
  - id: ppid-request
    citation: UU 14/2008
    summary: { id: Jawaban dalam 10 hari kerja. }
    amount: 10
    unit: working-days
    from: registered
    until: [notice-given]
    binds: agency
    verified: false
    checkedOn: null
`,
};
