/** A link that is shown this once: whole, broken at the margin, marked with one press. */
export function OneTimeLink({ link }: { link: string }) {
  return (
    <p className="people-link">
      <code>{link}</code>
    </p>
  );
}
