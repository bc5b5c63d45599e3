import { describeFee, limitAmount, type Fee, type TimeLimit } from '@maklumat/standards';
import type { ServiceCard } from '@maklumat/operations';
import type { ReactNode } from 'react';
import { servicePath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { LimitText, StatusMark } from './limit-text';
import { Localised } from './localised';

/** Services as rows with their time and cost; each row is one link and a few facts. */
export function ServiceRows({
  services,
  owner,
}: {
  services: ServiceCard[];
  owner?: (card: ServiceCard) => ReactNode;
}) {
  return (
    <ul className="rows">
      {services.map((card) => (
        <ServiceRow key={`${card.tenantSlug}/${card.slug}`} card={card} owner={owner?.(card)} />
      ))}
    </ul>
  );
}

function ServiceRow({ card, owner }: { card: ServiceCard; owner: ReactNode }) {
  const lang = useLang();
  return (
    <li className="row row-service">
      <div>
        <h3 className="row-name">
          <a href={servicePath(lang, card.tenantSlug, card.slug)}>
            <Localised text={card.name} />
          </a>
        </h3>
        <p>
          <Localised text={card.summary} />
        </p>
        {owner === undefined ? null : <p className="row-owner">{owner}</p>}
      </div>
      <RowFacts limits={card.headlineLimits} fee={card.fee} />
    </li>
  );
}

function RowFacts({ limits, fee }: { limits: TimeLimit[]; fee: Fee | null }) {
  const t = useText('agency');
  const common = useText('common');
  const lang = useLang();
  return (
    <dl className="row-facts">
      <div>
        <dt>{t('fact.time')}</dt>
        <dd>{limits.length === 0 ? common('absent') : <RowLimits limits={limits} />}</dd>
      </div>
      <div>
        <dt>{t('fact.cost')}</dt>
        <dd>
          {describeFee(fee, lang)}{' '}
          {fee?.note === undefined ? null : (
            <span className="row-limit-for">
              <Localised text={fee.note} />
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** Bare amounts, and one mark for all of them: a list must stay quick to read. */
function RowLimits({ limits }: { limits: TimeLimit[] }) {
  const lang = useLang();
  const unsettled = limits.find((limit) => limit.status !== 'confirmed');
  return (
    <>
      {limits.map((limit) => (
        <div className="row-limit" key={limit.id}>
          {limitAmount(limit, lang)}{' '}
          {limits.length === 1 ? null : (
            <span className="row-limit-for">
              <Localised text={limit.name} />
            </span>
          )}
        </div>
      ))}
      {unsettled === undefined ? null : <StatusMark status={unsettled.status} />}
    </>
  );
}

/** One limit stands alone; of several each says what it is for. */
export function HeadlineLimits({ limits }: { limits: TimeLimit[] }) {
  if (limits.length === 1 && limits[0] !== undefined) return <LimitText limit={limits[0]} />;
  return (
    <ul className="plain-list stack-4">
      {limits.map((limit) => (
        <li key={limit.id}>
          <LimitText limit={limit} />{' '}
          <span className="limit-for">
            <Localised text={limit.name} />
          </span>
        </li>
      ))}
    </ul>
  );
}
