import { describeLimit, limitStatusLabel, type ReadingStatus, type TimeLimit } from '@maklumat/standards';
import { useLang } from '../i18n/use-text';

/** Mark beside what the agency has not settled; nothing when it has. */
export function StatusMark({ status }: { status: ReadingStatus }) {
  const label = limitStatusLabel(status, useLang());
  return label === null ? null : <span className="tag tag-warn">{label}</span>;
}

/** A limit as one promise, with its mark. */
export function LimitText({ limit }: { limit: TimeLimit }) {
  return (
    <>
      {describeLimit(limit, useLang())} <StatusMark status={limit.status} />
    </>
  );
}
