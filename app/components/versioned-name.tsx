import type { VersionSummary } from '@maklumat/operations';
import type { LocalisedText } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { Localised } from './localised';

type VersionedNameProps = { name: LocalisedText; version: VersionSummary };

/** Name of a service; before it, which version this is when it is not the one in force. */
export function VersionedName({ name, version: { number, status } }: VersionedNameProps) {
  const t = useText('standard');
  return (
    <>
      {status === 'in-force' ? null : `${t(`mark.${status}`, { number })}: `}
      <Localised text={name} />
    </>
  );
}
