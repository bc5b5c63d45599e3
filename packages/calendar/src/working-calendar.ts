import { z } from 'zod';
import { ZONES } from './zones';

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 07:30');

/** One open stretch of a day, local time; a break is the gap between two. */
export const OpenHours = z
  .strictObject({ from: ClockTime, until: ClockTime })
  .refine((hours) => hours.from < hours.until, { path: ['until'], message: 'must be later than from' });
export type OpenHours = z.infer<typeof OpenHours>;

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Open stretches of one day; an empty list is a day off. */
const DayHours = z.array(OpenHours).superRefine((stretches, context) => {
  stretches.forEach((stretch, index) => {
    const above = stretches[index - 1];
    if (!above || stretch.from > above.until) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'from'],
      message: `must be later than ${above.until}, when the stretch above it ends`,
    });
  });
});

/** Open stretches per weekday, in order and with a break between two. */
export const WorkingWeek = z.strictObject({
  monday: DayHours,
  tuesday: DayHours,
  wednesday: DayHours,
  thursday: DayHours,
  friday: DayHours,
  saturday: DayHours,
  sunday: DayHours,
});
export type WorkingWeek = z.infer<typeof WorkingWeek>;

const Text = z.strictObject({ id: z.string().min(1), en: z.string().min(1).optional() });

/** A week that holds for a while, or from a day on, instead of the ordinary one. */
export const WeekPeriod = z
  .strictObject({
    name: Text,
    from: z.iso.date(),
    /** Last day on which it holds; null: until another period replaces it. */
    until: z.iso.date().nullable(),
    week: WorkingWeek,
    /** Its hours in Ramadan. Null: its week holds there too. */
    ramadan: WorkingWeek.nullable(),
    decree: z.string().min(1),
    knownOn: z.iso.date(),
  })
  .refine(({ from, until }) => until === null || from <= until, {
    path: ['until'],
    message: 'must not be before from',
  });
export type WeekPeriod = z.infer<typeof WeekPeriod>;

/** Hours of one date. They hold whatever that day is otherwise; no hours: closed on that day. */
export const SpecialHours = z.strictObject({
  date: z.iso.date(),
  hours: DayHours,
  name: Text,
  decree: z.string().min(1),
  knownOn: z.iso.date(),
});
export type SpecialHours = z.infer<typeof SpecialHours>;

/** Working calendar of a tenant (hari dan jam kerja): tenants/<slug>/calendars.yaml. */
export const WorkingCalendar = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: Text,
  zone: z.enum(ZONES),
  week: WorkingWeek,
  /** Hours in Ramadan; dates are national data. Null: the ordinary week holds. */
  ramadan: WorkingWeek.nullable(),
  /** Days off beyond the national ones, each with the decree that sets it. */
  localHolidays: z.array(
    z.strictObject({
      date: z.iso.date(),
      name: Text,
      decree: z.string().min(1),
      knownOn: z.iso.date(),
      /** Set when a later decree takes the day back; the day itself stays, for dates computed before. */
      revoked: z.strictObject({ decree: z.string().min(1), knownOn: z.iso.date() }).optional(),
    }),
  ),
  /** Weeks with validity dates; of two that hold on a day the later in the list counts. */
  weekPeriods: z.array(WeekPeriod).optional(),
  /** One-off hours of single dates. */
  specialHours: z.array(SpecialHours).optional(),
  /**
   * Day zero of what is received outside office hours: that day (the default), or the day on which the
   * office opens next. It matters to limits in working days and calendar days.
   */
  receivedOutsideHours: z.enum(['that-day', 'next-working-day']).optional(),
  /**
   * What becomes of a date already told to a citizen when this calendar is amended: it moves in the citizen's favour
   * alone (the default), or as the amended calendar has it.
   */
  toldDates: z.enum(['citizens-favour', 'follow-calendar']).optional(),
  /** Where the hours come from, and whether the agency has confirmed them. */
  basis: z.strictObject({ citation: z.string().min(1), confirmed: z.boolean(), note: Text.optional() }),
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;
