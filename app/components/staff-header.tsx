import { useText } from '../i18n/use-text';

type StaffHeaderProps = {
  brand: { to: string; monogram: string; name: string; line: string };
  /** Who is working. */
  person: string;
  /** Links beside the way out. */
  links: readonly { to: string; label: string }[];
};

/** Above every page that needs a sign-in: where one is, who is working, and the way out. */
export function StaffHeader({ brand, person, links }: StaffHeaderProps) {
  const common = useText('common');
  const t = useText('office');
  return (
    <header className="office-header">
      <a className="skip" href="#isi">
        {common('skip')}
      </a>
      <a className="brand" href={brand.to}>
        <span className="monogram" aria-hidden="true">
          {brand.monogram}
        </span>
        <span className="brand-text">
          <span className="brand-name">{brand.name}</span>
          <span className="brand-unit">{brand.line}</span>
        </span>
      </a>
      <div className="office-person">
        <p className="strong">{person}</p>
        <ul className="plain-list">
          {links.map(({ to, label }) => (
            <li key={to}>
              <a href={to}>{label}</a>
            </li>
          ))}
          <li>
            <a href="/akun">{t('account')}</a>
          </li>
          <li>
            <SignOut />
          </li>
        </ul>
      </div>
    </header>
  );
}

/** A form, since it changes something. */
function SignOut() {
  const t = useText('office');
  return (
    <form method="post" action="/keluar">
      <button className="button-link" type="submit">
        {t('sign-out')}
      </button>
    </form>
  );
}
