import type { DayGroup } from '@maklumat/calendar';
import type { CalendarYears, Deadline, Deadlines, SetDayOff, YearOfCalendar } from '@maklumat/operations';
import { anAgency, aUnit } from '@maklumat/standards/testing';
import { describe, expect, test } from 'vitest';
import { deadlineFeed, workingCalendarFeed, type FeedRequest } from './calendar-feeds';

const REQUEST: FeedRequest = {
  lang: 'id',
  now: new Date('2026-11-22T03:25:00Z'),
  baseUrl: 'https://contoh.example',
};
const PROFILE = anAgency();
const SHORT = [{ from: '08:00', until: '15:00' }];
const FRIDAY = [
  { from: '08:00', until: '11:30' },
  { from: '12:30', until: '15:30' },
];
const SET = { decree: 'SKB 1497/2025', knownOn: '2025-09-19', isSure: true };

function yearWith(changes: Partial<YearOfCalendar>): CalendarYears {
  const empty = { year: 2026, workingDays: 240, daysOff: [], ramadan: [], periods: [], special: [] };
  return { profile: PROFILE, publisher: aUnit(), hasAnswers: false, years: [{ ...empty, ...changes }] };
}

/** The content lines of the entries, unfolded. */
function linesOf(text: string): string[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return lines.slice(lines.indexOf('BEGIN:VEVENT'));
}

function tenantLines(changes: Partial<YearOfCalendar>, request = REQUEST): string[] {
  return linesOf(workingCalendarFeed(yearWith(changes), request));
}

describe('an agency’s calendar', () => {
  test('names a holiday, with its kind and decree below, on that day alone', () => {
    const day = {
      ...SET,
      date: '2026-05-01',
      reason: 'national-holiday',
      name: { id: 'Hari Buruh' },
    } as const;
    const lines = tenantLines({ daysOff: [day] });
    expect(lines).toContain('UID:libur-2026-05-01@contoh-kota.maklumat');
    expect(lines).toContain('SUMMARY:Hari Buruh');
    expect(lines).toContain('DESCRIPTION:Libur nasional\\nDasar: SKB 1497/2025');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260501');
    expect(lines).toContain('DTEND;VALUE=DATE:20260502');
    expect(lines).toContain('LAST-MODIFIED:20250919T000000Z');
    expect(lines).toContain('URL;VALUE=URI:https://contoh.example/contoh-kota/kalender?tahun=2026');
  });

  test.each([
    ['Cuti bersama Idulfitri', 'joint-leave', 'Cuti bersama Idulfitri'],
    ['Natal', 'joint-leave', 'Cuti bersama: Natal'],
    ['Hari jadi kota', 'local-holiday', 'Libur daerah: Hari jadi kota'],
    ['Pemungutan suara', 'one-off', 'Hari libur khusus: Pemungutan suara'],
    ['Pemadaman listrik', 'special-closed', 'Kantor tutup: Pemadaman listrik'],
  ] as const)('tells the kind of %s (%s) in its title', (name, reason, title) => {
    const day = { ...SET, date: '2026-05-04', reason, name: { id: name } };
    expect(tenantLines({ daysOff: [day] })).toContain(`SUMMARY:${title}`);
  });

  test('says of a day that its source is still to be looked up', () => {
    const name = { id: 'Idulfitri' };
    const day: SetDayOff = { ...SET, isSure: false, date: '2026-03-20', reason: 'national-holiday', name };
    expect(tenantLines({ daysOff: [day] })).toContain(
      'DESCRIPTION:Libur nasional\\nDasar: SKB 1497/2025\\nMasih perlu dicocokkan dengan naskah resminya',
    );
  });

  test('has Ramadan as one note over its days, with the hours of each weekday', () => {
    const dated = { from: '2026-02-19', until: '2026-03-20', isSure: true };
    const same: DayGroup[] = [
      { from: 'monday', until: 'friday', hours: SHORT },
      { from: 'saturday', until: 'sunday', hours: [] },
    ];
    const lines = tenantLines({ ramadan: [{ ...dated, week: same }] });
    expect(lines).toContain('UID:ramadan-2026-1@contoh-kota.maklumat');
    expect(lines).toContain('SUMMARY:Jam kerja Ramadan 08.00–15.00');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260219');
    expect(lines).toContain('DTEND;VALUE=DATE:20260321');
    const differing: DayGroup[] = [
      { from: 'monday', until: 'thursday', hours: SHORT },
      { from: 'friday', until: 'friday', hours: FRIDAY },
    ];
    const other = tenantLines({ ramadan: [{ ...dated, week: differing }] });
    expect(other).toContain('SUMMARY:Jam kerja Ramadan: Senin–Kamis 08.00–15.00\\, Jumat 08.00–15.30');
    expect(other).toContain(
      'DESCRIPTION:Senin–Kamis 08.00–15.00\\nJumat 08.00–11.30\\, 12.30–15.30\\nWaktu setempat (WIB)',
    );
  });

  test('has the hours of a single day with what sets them', () => {
    const special = {
      ...{ date: '2026-03-02', name: { id: 'Pelantikan' }, decree: 'Edaran 3/2026' },
      ...{ knownOn: '2026-02-20', hours: [{ from: '08:00', until: '11:00' }] },
    };
    const lines = tenantLines({ special: [special] });
    expect(lines).toContain('SUMMARY:Jam kerja 08.00–11.00: Pelantikan');
    expect(lines).toContain('DESCRIPTION:Dasar: Edaran 3/2026');
  });

  test('is the same within an hour, and points nowhere when it is not known where the pages are', () => {
    const day = {
      ...SET,
      date: '2026-05-01',
      reason: 'national-holiday',
      name: { id: 'Hari Buruh' },
    } as const;
    const years = yearWith({ daysOff: [day] });
    const later = { ...REQUEST, now: new Date('2026-11-22T03:59:59Z') };
    expect(workingCalendarFeed(years, later)).toBe(workingCalendarFeed(years, REQUEST));
    expect(workingCalendarFeed(years, { ...REQUEST, baseUrl: null })).not.toContain('URL');
  });

  test('is in English where that is asked for, with the names the decrees give', () => {
    const day = { ...SET, date: '2026-05-04', reason: 'joint-leave', name: { id: 'Natal' } } as const;
    expect(tenantLines({ daysOff: [day] }, { ...REQUEST, lang: 'en' })).toContain(
      'SUMMARY:Joint leave: Natal',
    );
  });
});

describe('an official’s deadlines', () => {
  const DEADLINE: Deadline = {
    number: 'CTH-7K4M-29QX',
    dueOn: '2026-11-26',
    dueAt: '2026-11-26T09:00:00.000Z',
    atTimeOfDay: false,
    about: { service: { id: 'Pengaduan masyarakat' }, limit: { id: 'Verifikasi' } },
    version: 4,
    changedAt: '2026-11-20T02:00:00.000Z',
  };

  function lines(changes: Partial<Deadline>): string[] {
    const deadlines: Deadlines = {
      profile: PROFILE,
      displayName: 'Sumarni',
      deadlines: [{ ...DEADLINE, ...changes }],
    };
    return linesOf(deadlineFeed(deadlines, REQUEST));
  }

  test('say number, service and limit on the whole day, with a link to the console and nothing else', () => {
    expect(lines({})).toEqual([
      'BEGIN:VEVENT',
      'UID:tenggat-cth-7k4m-29qx@contoh-kota.maklumat',
      'SEQUENCE:4',
      'DTSTAMP:20261122T032500Z',
      'DTSTART;VALUE=DATE:20261126',
      'DTEND;VALUE=DATE:20261127',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:CTH-7K4M-29QX · Pengaduan masyarakat: Verifikasi',
      'TRANSP:TRANSPARENT',
      'URL;VALUE=URI:https://contoh.example/konsol/kasus/cth-7k4m-29qx',
      'LAST-MODIFIED:20261120T020000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('stand at their instant where the hour counts', () => {
    const at = lines({ atTimeOfDay: true, dueAt: '2026-11-26T04:30:00.000Z' });
    expect(at).toContain('DTSTART:20261126T043000Z');
    expect(at.filter((line) => line.includes('VALUE=DATE') || line.startsWith('DTEND'))).toEqual([]);
  });

  test('of a confidential report are its number alone', () => {
    expect(lines({ about: null })).toContain('SUMMARY:CTH-7K4M-29QX');
  });
});
