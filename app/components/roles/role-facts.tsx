import type { FactorReason, RolePermission } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';

/** Which cases a role reads, and whether with the person. */
export function SightWords({ permissions }: { permissions: readonly RolePermission[] }) {
  const t = useText('roles');
  const [all, unit] = [permissions.includes('see-all-cases'), permissions.includes('see-unit-cases')];
  if (!all && !unit) return <>{t('sees.none')}</>;
  const person = t(permissions.includes('handle-cases') ? 'person.with' : 'person.without');
  const one = all && unit ? 'both' : all ? 'all' : 'unit';
  return (
    <>
      {t(`sees.${one}`)}
      <br />
      <span className="muted">{person}</span>
    </>
  );
}

/** Whether a role asks for an authenticator, and why. */
export function FactorWords({ factor }: { factor: FactorReason | null }) {
  const t = useText('roles');
  return factor === null ? <span className="muted">{t('factor.none')}</span> : <>{t(`factor.${factor}`)}</>;
}
