import type { HolidayChange, HolidayRefusal } from '@maklumat/calendar';
import { z } from 'zod';

/** The three changes, by the word in their address. */
export const HOLIDAY_CHANGES = { tambah: 'add', pindah: 'move', batal: 'revoke' } as const;
export type ChangeWord = keyof typeof HOLIDAY_CHANGES;

/** Whether an address names one of the changes. */
export function isChangeWord(word: string | undefined): word is ChangeWord {
  return word !== undefined && Object.hasOwn(HOLIDAY_CHANGES, word);
}

const Day = z.iso.date();
const Decree = z.string().trim().max(200);

/** Fields of each change, in the order of its form. */
export const CHANGE_FORMS = {
  tambah: z.object({ tanggal: Day, nama: z.string().trim().max(120), keputusan: Decree }),
  pindah: z.object({ tanggal: Day, ke: Day, keputusan: Decree }),
  batal: z.object({ tanggal: Day, keputusan: Decree }),
} as const;

/** Names of a change's fields. */
export function fieldsOf(word: ChangeWord): ('tanggal' | 'ke' | 'nama' | 'keputusan')[] {
  const names = { tambah: ['tanggal', 'nama', 'keputusan'], pindah: ['tanggal', 'ke', 'keputusan'] } as const;
  return word === 'batal' ? ['tanggal', 'keputusan'] : [...names[word]];
}

/** The change that a checked form asks for. */
export function changeOf(
  word: ChangeWord,
  { tanggal, keputusan, nama = '', ke = '' }: Readonly<Record<string, string | undefined>>,
): HolidayChange {
  const given = { date: tanggal ?? '', decree: keputusan ?? '' };
  switch (HOLIDAY_CHANGES[word]) {
    case 'add':
      return { does: 'add', ...given, name: nama };
    case 'move':
      return { does: 'move', ...given, to: ke };
    case 'revoke':
      return { does: 'revoke', ...given };
  }
}

/** Why a change is not made, and the day and the field that stand in its way. */
export type RefusedChange = {
  readonly code: HolidayRefusal;
  readonly day: string;
  readonly field: 'tanggal' | 'ke';
};

/** A move may fail at the day it leaves, which nobody set, or at the one it goes to. */
export function refusalOf(
  code: HolidayRefusal,
  { tanggal, ke }: { readonly tanggal: string; readonly ke?: string },
): RefusedChange {
  return ke === undefined || code === 'holiday-unknown'
    ? { code, day: tanggal, field: 'tanggal' }
    : { code, day: ke, field: 'ke' };
}
