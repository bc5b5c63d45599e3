import { useText } from '../../i18n/use-text';
import { TextField } from '../text-field';
import { registerPath } from './register-query';

type RegisterToolsProps = {
  slug: string;
  /** As it stands in the field, also when it is no month. */
  month: string;
  query: string;
  fault: string | null;
};

const FORMS = ['pdf', 'xlsx', 'csv'] as const;

/** Which month, which number, and the same entries on paper or as a file. */
export function RegisterTools({ slug, month, query, fault }: RegisterToolsProps) {
  const t = useText('outputs');
  const action = registerPath(slug);
  return (
    <>
      <div className="register-tools">
        <form method="get" action={action}>
          <TextField
            name="bulan"
            label={t('register.month')}
            hint={t('register.month-hint')}
            value={month}
            fault={fault}
            isNumber
          />
          <button className="button button-quiet" type="submit">
            {t('register.show')}
          </button>
        </form>
        <form method="get" action={action} role="search">
          <TextField name="q" label={t('register.search')} hint={t('register.search-hint')} value={query} />
          <button className="button button-quiet" type="submit">
            {t('register.submit')}
          </button>
        </form>
      </div>
      {fault === null ? <Forms slug={slug} month={month} query={query} /> : null}
    </>
  );
}

/** The same entries on paper, or as a file. */
function Forms({ slug, ...asked }: Pick<RegisterToolsProps, 'slug' | 'month' | 'query'>) {
  const t = useText('outputs');
  return (
    <ul className="register-files" aria-label={t('register.files')}>
      <li>
        <a href={registerPath(slug, '/cetak', asked)}>{t('register.print')}</a>
      </li>
      {FORMS.map((form) => (
        <li key={form}>
          <a href={registerPath(slug, `.${form}`, asked)}>{t(`register.${form}`)}</a>
        </li>
      ))}
    </ul>
  );
}
