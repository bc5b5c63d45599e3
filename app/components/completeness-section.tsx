import {
  COMPONENTS_CITATION,
  COMPONENT_NAMES,
  MANUFACTURING_COMPONENTS,
  completeness,
  inLanguage,
  isPublishedComponent,
  missingComponents,
  type ManufacturingComponent,
  type StandardVersion,
} from '@maklumat/standards';
import { useLang, useText } from '../i18n/use-text';
import { Printed } from './localised';

/** How many of the 14 components are there; the eight about the agency's inside are folded. */
export function Completeness({ standard }: { standard: StandardVersion }) {
  const t = useText('standard');
  const lang = useLang();
  const { present, of } = completeness(standard);
  const published = missingComponents(standard).filter(isPublishedComponent);
  return (
    <>
      <p>
        <strong>{t('components.count', { present, of })}.</strong>{' '}
        {t('components.law', { of, citation: COMPONENTS_CITATION })}
      </p>
      {published.length === 0 ? null : (
        <>
          <p>{t('components.missing-published')}</p>
          <ul>
            {published.map((component) => (
              <li key={component}>{inLanguage(COMPONENT_NAMES[component], lang)}</li>
            ))}
          </ul>
        </>
      )}
      <details className="reveal">
        <summary>
          <ManufacturingCount standard={standard} />
        </summary>
        <ul className="reveal-body component-list plain-list">
          {MANUFACTURING_COMPONENTS.map((component) => (
            <li key={component}>
              <ComponentWords component={component} standard={standard} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function ComponentWords({
  component,
  standard,
}: {
  component: ManufacturingComponent;
  standard: StandardVersion;
}) {
  const common = useText('common');
  const lang = useLang();
  const stated = standard.manufacturing[component];
  return (
    <>
      <p className="strong">{inLanguage(COMPONENT_NAMES[component], lang)}</p>
      {stated === null ? (
        <p className="muted">{common('absent')}</p>
      ) : (
        stated.words.map((words, index) => (
          <p key={index}>
            <Printed words={words} />
          </p>
        ))
      )}
    </>
  );
}

/** How many of the eight are missing; of all of them the number is not said twice. */
function ManufacturingCount({ standard }: { standard: StandardVersion }) {
  const t = useText('standard');
  const count = MANUFACTURING_COMPONENTS.filter(
    (component) => standard.manufacturing[component] === null,
  ).length;
  if (count === MANUFACTURING_COMPONENTS.length) return <>{t('components.manufacturing-none')}</>;
  return (
    <>
      {t('components.manufacturing')}
      {count === 0 ? '' : ` · ${t('components.manufacturing-missing', { count })}`}
    </>
  );
}
