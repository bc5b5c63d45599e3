import type { RoleHolder } from '@maklumat/operations';
import { inLanguage, type LocalisedText } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

type HolderListProps = {
  holders: readonly (RoleHolder & { readonly roleName?: LocalisedText })[];
  /** Beside each name: the unit the role is bound to (of one role), or the role (in one unit). */
  beside: 'unit' | 'role';
  /** A role without its unit sees nothing. */
  needsUnit?: boolean;
};

/** Who holds a role, or works in a unit; each name leads to the person. */
export function HolderList({ holders, beside, needsUnit = false }: HolderListProps) {
  return (
    <ul className="people-list">
      {holders.map((held) => (
        <li key={`${held.userId} ${held.role} ${held.unit ?? ''} ${held.standsIn?.awayId ?? ''}`}>
          <div>
            <a href={`/kelola/orang/${held.userId}`}>{held.displayName}</a>
            <Order held={held} />
          </div>
          <div>
            {beside === 'unit' ? <UnitOf held={held} needsUnit={needsUnit} /> : <RoleOf held={held} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Order({ held: { standsIn } }: { held: RoleHolder }) {
  const t = useText('roles');
  const people = useText('people');
  const lang = useLang();
  if (standsIn === null) return null;
  const { kind, awayId, awayName, until } = standsIn;
  const words = t('holders.stands-in', {
    kind: people(`stand-in.${kind}`),
    away: awayName,
    until: formatDay(until, lang),
  });
  return (
    <div className="muted">
      <a href={`/kelola/orang/${awayId}`}>{words}</a>
    </div>
  );
}

function UnitOf({ held: { unit, unitName }, needsUnit }: { held: RoleHolder; needsUnit: boolean }) {
  const t = useText('roles');
  const lang = useLang();
  if (unit !== null && unitName !== null)
    return <a href={`/kelola/unit/${unit}`}>{inLanguage(unitName, lang)}</a>;
  return needsUnit ? (
    <span className="tag tag-warn">{t('holders.unbound')}</span>
  ) : (
    <span className="muted">{t('holders.all-units')}</span>
  );
}

function RoleOf({ held: { role, roleName } }: { held: HolderListProps['holders'][number] }) {
  const lang = useLang();
  return <a href={`/kelola/peran/${role}`}>{roleName === undefined ? role : inLanguage(roleName, lang)}</a>;
}
