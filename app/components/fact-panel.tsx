import { describeFee, type StandardVersion } from '@maklumat/standards';
import type { ReactNode } from 'react';
import { upperFirst } from '../format/letter-case';
import { useLang, useText } from '../i18n/use-text';
import { LimitText } from './limit-text';
import { Localised, Printed } from './localised';
import { HeadlineLimits } from './service-rows';

/** The four things a reader came for: time, cost, how, result. */
export function FactPanel({ standard }: { standard: StandardVersion }) {
  const t = useText('standard');
  const terms = useText('terms');
  const headline = headlineLimits(standard);
  return (
    <dl className="facts">
      <Fact label={t('facts.time')}>
        {headline.length === 0 ? <NotStated /> : <HeadlineLimits limits={headline} />}
      </Fact>
      <Fact label={t('facts.cost')}>
        <Cost standard={standard} />
      </Fact>
      <Fact label={t('facts.way')}>
        {upperFirst(standard.ways.map((way) => terms(`way.${way}`)).join(', '))}
      </Fact>
      <Fact label={t('facts.result')}>
        <Products standard={standard} />
      </Fact>
    </dl>
  );
}

/** Limits shown at the top of the page. */
export function headlineLimits(standard: StandardVersion) {
  return (standard.time?.limits ?? []).filter((limit) => limit.headline);
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd className="fact-value">{children}</dd>
    </div>
  );
}

function NotStated() {
  const t = useText('common');
  return <>{t('absent')}</>;
}

/** Other costs a person meets stand beside "free", or it would mislead. */
function Cost({ standard: { fee } }: { standard: StandardVersion }) {
  const lang = useLang();
  return (
    <>
      {describeFee(fee, lang)}
      {fee?.note === undefined ? null : (
        <p className="limit-for">
          <Localised text={fee.note} />
        </p>
      )}
    </>
  );
}

function Products({ standard: { products } }: { standard: StandardVersion }) {
  if (products === null) return <NotStated />;
  return (
    <>
      {products.items.map((item) => (
        <p className="fact-line" key={item.id}>
          {item.plain === undefined ? <Printed words={item.words} /> : <Localised text={item.plain} />}
        </p>
      ))}
    </>
  );
}

/** Folded under the facts: the printed words about time, and how they are read. */
export function TimeInWords({ standard }: { standard: StandardVersion }) {
  const t = useText('standard');
  const headline = headlineLimits(standard);
  return (
    <details className="reveal">
      <summary>{t('exactly.summary')}</summary>
      <div className="reveal-body stack">
        {standard.time === null ? <p>{t('exactly.none')}</p> : null}
        {headline.map((limit) => (
          <div className="stack-4" key={limit.id}>
            <p className="strong">
              <LimitText limit={limit} />
            </p>
            <p>
              <Localised text={limit.span} />
            </p>
            {limit.words.map((words, index) => (
              <p className="printed" key={index}>
                <Printed words={words} />
              </p>
            ))}
            {limit.note === undefined ? null : (
              <p className="small muted">
                <Localised text={limit.note} />
              </p>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
