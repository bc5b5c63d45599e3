/** An address to be copied: whole, broken at the margin, marked with one press. */
export function CalendarAddress({ address }: { address: string }) {
  return (
    <p className="calendar-address">
      <code>{address}</code>
    </p>
  );
}
