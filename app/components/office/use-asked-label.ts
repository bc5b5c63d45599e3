import type { RecordingForm } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';

/**
 * The label of a field that is required on some channels alone: bare where it is on all that are offered, else with
 * those channels, or marked optional.
 */
export function useAskedLabel({
  channels,
}: Pick<RecordingForm, 'channels'>): (label: string, requiredOn: readonly string[]) => string {
  const t = useText('office');
  return (label, requiredOn) => {
    const required = channels.filter((channel) => requiredOn.includes(channel));
    if (required.length === channels.length) return label;
    if (required.length === 0) return t('act.optional', { label });
    const names = required.map((channel) => t(`channel.${channel}`)).join(', ');
    return t('record.required-on', { label, channels: names });
  };
}
