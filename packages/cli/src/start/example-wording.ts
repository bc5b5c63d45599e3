import type { PaperWording } from '@maklumat/operations';

const DAY = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

/** A day, `17 November 2026`. */
function day(on: string): string {
  return DAY.format(new Date(`${on}T00:00Z`));
}

/** How the letters of example cases put facts; those of officials are worded by the pages. */
export const EXAMPLE_WORDING: PaperWording = {
  value: (value) => {
    switch (value.kind) {
      case 'text':
        return value.text;
      case 'day':
        return day(value.on);
      case 'clock':
        return value.clock;
      case 'days':
        return String(value.days);
      case 'channel':
        return value.channel;
      case 'blank':
      case 'withheld':
      case 'anonymous':
      case 'erased':
        return '–';
    }
  },
  day,
  missing: '–',
};
