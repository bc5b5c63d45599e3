import type { OwnData } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { trackPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

type LiftRestrictionProps = {
  own: Pick<OwnData, 'restrictedSince' | 'noun' | 'number' | 'profile'>;
  wasLifted: boolean;
};

/** Since when the data rest, with the button that ends it; or that it has just been ended. */
export function LiftRestriction({ own, wasLifted }: LiftRestrictionProps) {
  const t = useText('own-data');
  const lang = useLang();
  const noun = inLanguage(own.noun, lang);
  const { slug, zone } = own.profile;
  if (own.restrictedSince === null)
    return wasLifted ? (
      <p className="notice notice-ok" role="status">
        {t('lift.done', { noun })}
      </p>
    ) : null;
  return (
    <form
      className="notice notice-warn stack-8"
      method="post"
      action={trackPath(lang, slug, own.number, '/data')}
    >
      <p>{t('restricted', { moment: formatMoment(new Date(own.restrictedSince), zone, lang) })}</p>
      <p>{t('lift.lead', { noun })}</p>
      <button className="button button-quiet" type="submit">
        {t('lift.submit')}
      </button>
    </form>
  );
}
