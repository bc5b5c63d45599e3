import type { ComplaintChannel, ComplaintGroup, ComplaintHandling } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { ContactList } from './contact-value';
import { LimitList } from './limit-list';
import { Printed } from './localised';
import { markerClass } from './word-items';

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
  const List = group.numbering === 'decimal' || group.numbering === 'lower-alpha' ? 'ol' : 'ul';
  return (
    <div className="stack-8">
      {group.heading === null ? null : (
        <h3>
          <Printed words={group.heading} />
        </h3>
      )}
      {group.channels.length === 0 ? null : (
        <List className={`channels ${markerClass(group.numbering)}`}>
          {group.channels.map((channel) => (
            <li key={channel.id}>
              <Channel channel={channel} />
            </li>
          ))}
        </List>
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

function Channel({ channel }: { channel: ComplaintChannel }) {
  return (
    <>
      <Printed words={channel.words} />
      {channel.details.map((details, index) => (
        <p key={index}>
          <Printed words={details} />
        </p>
      ))}
      {channel.contacts.length === 0 ? null : (
        <div className="channel-contacts">
          <ContactList contacts={channel.contacts} />
        </div>
      )}
    </>
  );
}
