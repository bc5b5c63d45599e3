import {
  contactHref,
  type ComplaintChannel,
  type ComplaintGroup,
  type ComplaintHandling,
  type Contact,
} from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { ContactList } from './contact-value';
import { splitAtContacts } from './contact-words';
import { LimitList } from './limit-list';
import { Printed } from './localised';
import { PrintedList } from './word-items';

/** Where to complain about the service: the printed channels in the printed order, their limits below. */
export function ComplaintChannels({ handling }: { handling: ComplaintHandling }) {
  const t = useText('standard');
  return (
    <>
      <div className="notice">
        <p className="notice-title">{t('complaint.right')}</p>
        <p>{t('complaint.right-body')}</p>
      </div>
      {handling.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      {handling.limits.length > 0 ? (
        <div className="stack-8">
          <h3>{t('complaint.limits')}</h3>
          {handling.limitsHeading === null ? null : (
            <p className="small muted">
              <Printed words={handling.limitsHeading} />
            </p>
          )}
          <LimitList limits={handling.limits} />
        </div>
      ) : (
        <p className="small muted">{t('complaint.no-limit')}</p>
      )}
    </>
  );
}

function Group({ group }: { group: ComplaintGroup }) {
  const t = useText('standard');
  return (
    <div className="stack-8">
      {group.heading === null ? null : (
        <h3>
          <Printed words={group.heading} />
        </h3>
      )}
      {group.channels.length === 0 ? null : (
        <PrintedList numbering={group.numbering} className="channels">
          {group.channels.map((channel) => (
            <li key={channel.id}>
              <Channel channel={channel} />
            </li>
          ))}
        </PrintedList>
      )}
      {group.steps.length === 0 ? null : (
        <ol className="word-list" aria-label={t('complaint.steps')}>
          {group.steps.map((words, index) => (
            <li key={index}>
              <Printed words={words} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The words with their usable contacts as links in place; below them what is wrong with the others. */
function Channel({ channel }: { channel: ComplaintChannel }) {
  const texts = [channel.words, ...channel.details];
  const named = (contact: Contact) => texts.some((text) => text.includes(contact.value));
  const listed = channel.contacts.filter(
    (contact) => contact.condition !== 'usable' || (!named(contact) && contactHref(contact) !== null),
  );
  return (
    <>
      {texts.map((text, index) => (
        <p key={index}>
          <LinkedWords words={text} contacts={channel.contacts} />
        </p>
      ))}
      {listed.length === 0 ? null : (
        <div className="channel-contacts">
          <ContactList contacts={listed} isQuotedAbove={named} />
        </div>
      )}
    </>
  );
}

function LinkedWords({ words, contacts }: { words: string; contacts: Contact[] }) {
  return (
    <>
      {splitAtContacts(words, contacts).map(({ text, contact }, index) => {
        const href = contact === null ? null : contactHref(contact);
        return href === null ? (
          <Printed key={index} words={text} />
        ) : (
          <a className="contact-link" key={index} href={href}>
            {text}
          </a>
        );
      })}
    </>
  );
}
