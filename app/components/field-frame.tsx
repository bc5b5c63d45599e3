import type { ReactNode } from 'react';

type FieldNotes = {
  /** Name of the field and id on the page. */
  name: string;
  hint?: string | undefined;
  /** What is wrong with it, in words. */
  fault: string | null;
};

type FieldFrameProps = FieldNotes & {
  label: string;
  /** The label is the page's question. */
  isHeading: boolean;
  children: ReactNode;
};

/** A field with its label above it, a hint, and what is wrong with it. */
export function FieldFrame({ name, label, isHeading, hint, fault, children }: FieldFrameProps) {
  const labelled = (
    <label className={isHeading ? undefined : 'field-label'} htmlFor={name}>
      {label}
    </label>
  );
  return (
    <div className={fault === null ? undefined : 'field-wrong'}>
      {isHeading ? <h1>{labelled}</h1> : labelled}
      <FieldNotes name={name} hint={hint} fault={fault} />
      {children}
    </div>
  );
}

/** Hint and fault, as `describedBy` names them. */
export function FieldNotes({ name, hint, fault }: FieldNotes) {
  return (
    <>
      {hint === undefined ? null : (
        <span className="field-hint" id={`${name}-petunjuk`}>
          {hint}
        </span>
      )}
      {fault === null ? null : (
        <span className="field-fault" id={`${name}-masalah`}>
          {fault}
        </span>
      )}
    </>
  );
}

/** Ids of what is read out with a field; undefined when there is nothing. */
export function describedBy({ name, hint, fault }: FieldNotes): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-petunjuk`]),
    ...(fault === null ? [] : [`${name}-masalah`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}
