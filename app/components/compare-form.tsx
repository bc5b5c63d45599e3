import type { VersionSummary } from '@maklumat/operations';
import { servicePath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { SelectField } from './select-field';

type CompareFormProps = {
  tenant: string;
  service: string;
  versions: VersionSummary[];
  from: number;
  to: number;
};

/** Two choices of version and one button. */
export function CompareForm({ tenant, service, versions, from, to }: CompareFormProps) {
  const t = useText('history');
  const standard = useText('standard');
  const lang = useLang();
  const choices = versions.map((version) => ({
    value: String(version.number),
    label: t('compare.option', {
      number: version.number,
      decree: version.decree.number ?? standard('document.no-decree'),
    }),
  }));
  return (
    <form
      className="compare-form"
      method="get"
      action={servicePath(lang, tenant, service, '/riwayat/banding')}
    >
      <SelectField name="dari" label={t('compare.from')} choices={choices} value={String(from)} />
      <SelectField name="ke" label={t('compare.to')} choices={choices} value={String(to)} />
      <button className="button" type="submit">
        {t('compare.submit')}
      </button>
    </form>
  );
}
