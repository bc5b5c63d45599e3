import type { PerformancePage } from '@maklumat/operations';
import { servicePath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { Localised } from '../localised';
import { FigureList } from './figure-list';

type ServiceFigures = PerformancePage['services'][number];

/** Every published service: how complete its standard is, and how what it promises was kept. */
export function ServiceFigureList({ tenant, services }: { tenant: string; services: ServiceFigures[] }) {
  return (
    <ul className="rows">
      {services.map((service) => (
        <li className="row stack-8" key={service.service}>
          <ServiceHead tenant={tenant} service={service} />
          <ServiceCases service={service} />
        </li>
      ))}
    </ul>
  );
}

function ServiceHead({
  tenant,
  service: { service, name, stated },
}: {
  tenant: string;
  service: ServiceFigures;
}) {
  const t = useText('figures');
  const lang = useLang();
  return (
    <>
      <h3 className="row-name">
        <a href={servicePath(lang, tenant, service)}>
          <Localised text={name} />
        </a>
      </h3>
      {stated === null ? null : <p className="small muted">{t('performance.standard', { stated })}.</p>}
    </>
  );
}

/** Complaints about a service stand beside it under their own name: their limits are others. */
function ServiceCases({ service: { workflows } }: { service: ServiceFigures }) {
  const t = useText('figures');
  if (workflows.length === 0) return <p className="small">{t('performance.no-workflow')}</p>;
  return (
    <>
      {workflows.map(({ workflow, name, figures }) => (
        <div key={workflow}>
          {workflows.length === 1 ? null : (
            <h4 className="figures-of">
              <Localised text={name} />
            </h4>
          )}
          <FigureList figures={figures} />
        </div>
      ))}
    </>
  );
}
