const PATHS = {
  search: 'M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.5-1.5L17.5 17.5',
  print: 'M5.5 7.5V3h9v4.5M5.5 14H3.5V7.5h13V14h-2M5.5 12h9v5h-9z',
  flow: 'M7 3h6v4H7zM3 13h5v4H3zM12 13h5v4h-5zM10 7v3M5.5 13v-3h9v3',
  next: 'm7.5 4.5 5.5 5.5-5.5 5.5',
  back: 'M16 10H4m5-5-5 5 5 5',
  warn: 'M10 3 2 16.5h16L10 3Zm0 5v4m0 2.2v.3',
} as const;

/** A small line drawing beside words; it never stands alone, so readers skip it. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      className="icon"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
