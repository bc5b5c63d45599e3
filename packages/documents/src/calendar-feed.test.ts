import { describe, expect, test } from 'vitest';
import { calendarFeed, type CalendarFeed, type FeedEvent } from './calendar-feed';

const HOLIDAY: FeedEvent = {
  uid: 'libur-2026-12-25@contoh-kota',
  title: 'Hari Raya Natal; libur, nasional',
  notes: 'SKB 1497/2025\nKantor tutup.',
  when: { from: '2026-12-25', until: '2026-12-25' },
  sequence: 0,
  changedAt: new Date('2025-09-18T17:00:00Z'),
  page: null,
};
const DEADLINE: FeedEvent = {
  ...HOLIDAY,
  uid: 'tenggat-CTH-7K4M-29QX@contoh-kota',
  title: 'CTH-7K4M-29QX',
  notes: '',
  when: { at: new Date('2026-12-24T07:30:00Z') },
  sequence: 7,
  page: 'https://contoh.example/konsol/kasus/cth-7k4m-29qx',
};

function feed(events: readonly FeedEvent[], changes: Partial<CalendarFeed> = {}): string {
  return calendarFeed({
    name: 'Hari kerja Dinas Contoh',
    description: 'Hari libur, cuti bersama',
    language: 'id',
    refreshHours: 24,
    madeAt: new Date('2026-11-22T03:00:00Z'),
    events,
    ...changes,
  });
}

/** The content lines as a program reads them: unfolded. */
function lines(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

describe('a calendar to subscribe to', () => {
  test('says what it is and how often to ask again', () => {
    expect(lines(feed([]))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Maklumat//Maklumat//ID',
      'METHOD:PUBLISH',
      'NAME:Hari kerja Dinas Contoh',
      'X-WR-CALNAME:Hari kerja Dinas Contoh',
      'X-WR-CALDESC:Hari libur\\, cuti bersama',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'X-PUBLISHED-TTL:P1D',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('has whole days as dates without a zone, up to the first day after them', () => {
    const holiday = lines(feed([HOLIDAY]));
    expect(holiday).toContain('DTSTART;VALUE=DATE:20261225');
    expect(holiday).toContain('DTEND;VALUE=DATE:20261226');
    const month = { ...HOLIDAY, when: { from: '2026-02-18', until: '2026-03-19' } };
    expect(lines(feed([month]))).toContain('DTEND;VALUE=DATE:20260320');
    const newYear = { ...HOLIDAY, when: { from: '2026-12-31', until: '2026-12-31' } };
    expect(lines(feed([newYear]))).toContain('DTEND;VALUE=DATE:20270101');
  });

  test('has instants in UTC, and neither an end nor a text where there is none', () => {
    const deadline = lines(feed([DEADLINE]));
    expect(deadline).toContain('DTSTART:20261224T073000Z');
    expect(deadline.filter((line) => /^(DTEND|DESCRIPTION)/.test(line))).toEqual([]);
    expect(deadline).toContain('URL;VALUE=URI:https://contoh.example/konsol/kasus/cth-7k4m-29qx');
  });

  test('tells a program what is the same entry and which of two is newer, and makes nobody busy', () => {
    const deadline = lines(feed([DEADLINE]));
    expect(deadline).toContain('UID:tenggat-CTH-7K4M-29QX@contoh-kota');
    expect(deadline).toContain('SEQUENCE:7');
    expect(deadline).toContain('DTSTAMP:20261122T030000Z');
    expect(deadline).toContain('LAST-MODIFIED:20250918T170000Z');
    expect(deadline).toContain('TRANSP:TRANSPARENT');
  });

  test('is the same text for the same input, whatever the zone of the machine', () => {
    const written = feed([HOLIDAY, DEADLINE]);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Honolulu';
    expect(feed([HOLIDAY, DEADLINE])).toBe(written);
    process.env['TZ'] = zone ?? 'UTC';
  });
});

describe('a text in it', () => {
  test('has its commas, semicolons, backslashes and line ends escaped, also in the name of the calendar', () => {
    const title = 'a, b; c \\ d\ne: "f"';
    const written = lines(feed([{ ...HOLIDAY, title, notes: title }], { name: title }));
    for (const property of ['SUMMARY', 'DESCRIPTION', 'NAME', 'X-WR-CALNAME'])
      expect(written).toContain(`${property}:a\\, b\\; c \\\\ d\\ne: "f"`);
  });

  test.each(['\r\nBEGIN:VEVENT', '\rX:1', '\u2028Y:1', '\u0000\u0007\u001B', '\uD83D'])(
    'begins no line of its own and steers nothing: %j',
    (hostile) => {
      const written = feed([{ ...HOLIDAY, title: `Libur${hostile}`, notes: '' }]);
      expect(lines(written).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      expect(written.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
    },
  );

  test('is folded after 75 octets at most, without breaking a letter, and every line ends with CRLF', () => {
    const title = `${'x'.repeat(70)}😀é–${'Ḿ'.repeat(90)}, ${'ü'.repeat(60)}`;
    const written = feed([{ ...HOLIDAY, title }]);
    for (const line of written.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\n');
    }
    expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(lines(written)).toContain(`SUMMARY:${title.replace(',', '\\,')}`);
  });
});
