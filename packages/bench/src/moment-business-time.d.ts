/** The package ships no types: moment with what it adds, as far as it is used here. */
declare module 'moment-business-time' {
  interface WorkingMoment {
    addWorkingTime: (amount: number, unit: 'hours') => WorkingMoment;
    valueOf: () => number;
  }
  interface WorkingHours {
    workinghours: Record<number, string[] | null>;
    holidays: string[];
  }
  const moment: {
    (at: number): WorkingMoment;
    updateLocale: (language: string, settings: WorkingHours) => void;
  };
  export default moment;
}
