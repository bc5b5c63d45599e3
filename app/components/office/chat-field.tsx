import type { Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import type { ChatReading } from './read-pasted';

type ChatFieldProps = { typed: Typed; chat: ChatReading | null; zone: Zone };

/** Where a chat is pasted, and what was read in it; the form below stays the official's to correct. */
export function ChatField({ typed, chat, zone }: ChatFieldProps) {
  const t = useText('chat');
  const isRead = chat?.isRead === true;
  return (
    <section className="panel stack-8" aria-labelledby="percakapan-judul">
      <h2 id="percakapan-judul">{t('title')}</h2>
      <TextArea
        name="percakapan"
        label={t('paste')}
        hint={t('hint')}
        value={typedText(typed, 'percakapan')}
        fault={chat?.isRead === false ? t('unreadable') : null}
        rows={5}
      />
      {isRead ? <ChatRead chat={chat} zone={zone} /> : null}
      <button className="button button-quiet" type="submit" name="baca" value="1">
        {t(isRead && chat.senders.length > 1 ? 'again' : 'read')}
      </button>
    </section>
  );
}

function ChatRead({ chat, zone }: { chat: Extract<ChatReading, { isRead: true }>; zone: Zone }) {
  const t = useText('chat');
  const lang = useLang();
  const { senders, reporter, first, media, isKept, before } = chat;
  const choices = senders.map(({ name, count }) => ({ value: name, label: t('sender', { name, count }) }));
  const names = media.map((name) => name ?? t('media-unnamed')).join(', ');
  return (
    <div className="stack-8" role="status">
      <p className="strong">{t('read-done')}</p>
      <p>
        {first === null
          ? t('first-unknown')
          : t('first', { moment: formatMoment(new Date(first), zone, lang) })}
      </p>
      {media.length === 0 ? null : <p>{t('media', { count: media.length, names })}</p>}
      {isKept ? <p>{t('kept')}</p> : null}
      {before === '' ? null : <p>{t('before', { words: before })}</p>}
      {senders.length < 2 ? null : (
        <SelectField name="pelapor" label={t('reporter')} choices={choices} value={reporter} />
      )}
    </div>
  );
}
