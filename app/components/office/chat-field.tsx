import type { Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { READ_FIELD, readMark, type ChatReading } from './read-pasted';

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
      {chat === null ? null : (
        <input type="hidden" name={READ_FIELD} value={readMark(typed, isRead ? chat.reporter : null)} />
      )}
      {isRead ? <ChatRead chat={chat} zone={zone} /> : null}
      <button className="button button-quiet" type="submit" name="baca" value="1">
        {t(isRead && (chat.senders.length > 1 || chat.reporter === null) ? 'again' : 'read')}
      </button>
    </section>
  );
}

type ReadChat = Extract<ChatReading, { isRead: true }>;

function ChatRead({ chat, zone }: { chat: ReadChat; zone: Zone }) {
  const t = useText('chat');
  const { senders, service, reporter, before } = chat;
  const choices = senders.map(({ name, count }) => ({ value: name, label: t('sender', { name, count }) }));
  return (
    <div className="stack-8" role="status">
      <p className="strong">{t(reporter === null ? 'unsure' : 'read-done')}</p>
      {service.length === 0 ? null : <p>{t('service', { names: service.join(', ') })}</p>}
      {reporter === null ? null : <Filled chat={chat} zone={zone} />}
      {before === '' ? null : <p>{t('before', { words: before })}</p>}
      {senders.length < 2 && reporter !== null ? (
        <input type="hidden" name="pelapor" value={reporter} />
      ) : (
        <SelectField
          name="pelapor"
          label={t('reporter')}
          choices={choices}
          value={reporter ?? ''}
          {...(reporter === null ? { any: t('choose') } : {})}
        />
      )}
    </div>
  );
}

/** What the reporter's messages filled in. */
function Filled({ chat: { first, media, isKept }, zone }: { chat: ReadChat; zone: Zone }) {
  const t = useText('chat');
  const lang = useLang();
  const names = media.map((name) => name ?? t('media-unnamed')).join(', ');
  return (
    <>
      <p>
        {first === null
          ? t('first-unknown')
          : t('first', { moment: formatMoment(new Date(first), zone, lang) })}
      </p>
      {media.length === 0 ? null : <p>{t('media', { count: media.length, names })}</p>}
      {isKept ? <p>{t('kept')}</p> : null}
    </>
  );
}
