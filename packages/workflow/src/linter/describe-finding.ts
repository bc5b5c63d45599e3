import type { Lang } from '@maklumat/standards';
import type { WorkflowFinding } from './finding';
import { WORKFLOW_FINDING_TEXTS } from './finding-texts';

/** A finding as a sentence for somebody who is no programmer. */
export function describeWorkflowFinding(
  { code, data }: Pick<WorkflowFinding, 'code' | 'data'>,
  lang: Lang,
): string {
  return WORKFLOW_FINDING_TEXTS[code][lang].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = (lang === 'en' ? data[`${key}En`] : undefined) ?? data[key];
    return value === undefined ? '–' : String(value);
  });
}
