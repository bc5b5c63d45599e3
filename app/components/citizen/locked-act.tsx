import type { CaseStatus } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatClockInEveryZone } from '../../format/date';
import type { LockedForm } from '../../http/locked-form';
import { trackPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { ErrorSummary, faultOf, type Fault } from '../error-summary';
import { TextField } from '../text-field';
import { FilingPage } from './filing-page';

/** `at`: where the form is sent, below the page of the case: `/tanggapi/reply`. */
type LockedActProps = { page: CaseStatus; at: string; form: LockedForm; codeField: string };

/** A form that was sent after its case had locked: its words, and the code that sends them. */
export function LockedAct({ page, at, form, codeField }: LockedActProps) {
  const t = useText('case');
  const lang = useLang();
  const faults = useFaults(form, codeField);
  const path = trackPath(lang, page.profile.slug, page.number);
  const words = Object.entries(form.typed).filter(([name]) => name !== 'versi' && name !== 'hapus');
  const shown = words.flatMap(([, texts]) => texts).filter((text) => text.includes(' ') || text.length > 20);
  return (
    <FilingPage frame={page} back={path}>
      <ErrorSummary faults={faults} />
      <p className="muted">{t('case.number', { number: page.number })}</p>
      <h1>{t('locked.title')}</h1>
      <p className="lead">{t('locked.lead', { noun: inLanguage(page.noun, lang) })}</p>
      <form className="stack entrance" method="post" action={path + at} noValidate>
        <Carried typed={form.typed} />
        <TextField
          name={codeField}
          label={t('track.code')}
          hint={t('locked.code-hint')}
          fault={faultOf(faults, codeField)}
          value=""
          capitals="characters"
          autoComplete="off"
        />
        {form.hadFiles ? <p className="notice notice-warn">{t('locked.files')}</p> : null}
        <button className="button" type="submit">
          {t('locked.send')}
        </button>
      </form>
      {shown.length === 0 ? null : <h2>{t('locked.words')}</h2>}
      {shown.map((text) => (
        <blockquote key={text} className="as-typed printed">
          {text}
        </blockquote>
      ))}
    </FilingPage>
  );
}

/** Everything that was typed, to be sent again; taking a file away is not. */
function Carried({ typed }: Pick<LockedForm, 'typed'>) {
  return Object.entries(typed).flatMap(([name, texts]) =>
    name === 'hapus'
      ? []
      : texts.map((text, index) => (
          <input key={`${name} ${String(index)}`} type="hidden" name={name} value={text} />
        )),
  );
}

function useFaults({ refusal }: LockedForm, field: string): Fault[] {
  const t = useText('case');
  const lang = useLang();
  switch (refusal?.code) {
    case undefined:
      return [];
    case 'code-missing':
      return [{ field, text: t('locked.missing') }];
    case 'no-match':
      return [{ field, text: t('locked.no-match') }];
    case 'too-many-attempts': {
      const clock = formatClockInEveryZone(new Date(refusal.retryAt), lang);
      return [{ field: null, text: t('track.too-many', { clock }) }];
    }
  }
}
