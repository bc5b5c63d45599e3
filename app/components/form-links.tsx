import type { ServiceForm } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { filingPath } from '../i18n/links';
import { useLang } from '../i18n/use-text';

type FormLinksProps = { tenant: string; forms: readonly ServiceForm[]; kind: ServiceForm['kind'] };

/** The act itself, where the service has a form on the web. */
export function FormLinks({ tenant, forms, kind }: FormLinksProps) {
  const lang = useLang();
  const shown = forms.filter((form) => form.kind === kind);
  if (shown.length === 0) return null;
  return (
    <p className="button-row no-print">
      {shown.map(({ workflow, act }) => (
        <a className="button" href={filingPath(lang, tenant, workflow)} key={workflow}>
          {inLanguage(act, lang)}
        </a>
      ))}
    </p>
  );
}
