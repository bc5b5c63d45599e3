import type { PaperHead, PaperPair, PaperPart, PaperSignature } from '@maklumat/documents';
import type { PaperContent } from '../../format/paper-content';

/** A letter, notice or sheet as it is printed. */
export function PaperSheet({ paper }: { paper: PaperContent }) {
  const { head, marking, letter, title, number, parts, signature, date, copies } = paper;
  const place = signature?.place ?? null;
  return (
    <>
      <PaperHeading head={head} />
      {marking === undefined ? null : <p className="official-marking strong">{marking}</p>}
      {letter === null ? null : (
        <>
          <p className="official-date">{place === null ? date : `${place}, ${date}`}</p>
          <PaperPairs pairs={letter.pairs} />
          <address className="official-to">
            {[letter.toLabel, ...letter.to].map((line) => (
              <p key={line} className="as-typed">
                {line}
              </p>
            ))}
          </address>
        </>
      )}
      {title === null ? null : <h1 className="official-title">{title}</h1>}
      {title === null || number === null ? null : <p className="official-subtitle">{number}</p>}
      {parts.map((part, at) => (
        // Parts have no name of their own, and never change places.
        <Part key={`${String(at)} ${part.heading ?? part.text ?? ''}`} part={part} date={date} />
      ))}
      {signature === null ? null : (
        <PaperSignatures
          signatures={[letter === null ? signature : { ...signature, place: null }]}
          date={date}
        />
      )}
      {copies === null ? null : <Copies copies={copies} />}
    </>
  );
}

/** The letterhead. */
export function PaperHeading({ head: { government, unit, lines } }: { head: PaperHead }) {
  return (
    <header className="official-head">
      <p className="official-government">{government}</p>
      <p className="official-unit">{unit}</p>
      {lines.map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
    </header>
  );
}

function PaperPairs({ pairs, isRuled = false }: { pairs: readonly PaperPair[]; isRuled?: boolean }) {
  return (
    <dl className={isRuled ? 'official-pairs official-ruled' : 'official-pairs'}>
      {pairs.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="as-typed">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ part, date }: { part: PaperPart; date: string }) {
  const { text, heading, facts, blank, boxes, signatures } = part;
  if (heading !== undefined) return <h2>{heading}</h2>;
  if (facts !== undefined) return <PaperPairs pairs={facts} isRuled />;
  if (signatures !== undefined) return <PaperSignatures signatures={signatures} date={date} />;
  if (blank !== undefined)
    return (
      <div className="official-part">
        {blank.label === null ? null : <p>{blank.label}</p>}
        {Array.from({ length: blank.lines }, (_, line) => (
          <div key={line} className="official-line" />
        ))}
      </div>
    );
  if (boxes !== undefined)
    return (
      <div className="official-part">
        {boxes.label === null ? null : <p>{boxes.label}</p>}
        <ul className="official-boxes">
          {boxes.options.map((option) => (
            <li key={option} className={option === boxes.ticked ? 'official-ticked' : undefined}>
              {option}
            </li>
          ))}
        </ul>
      </div>
    );
  return <p className="official-part as-typed">{text}</p>;
}

type PaperSignaturesProps = { signatures: readonly PaperSignature[]; date: string };

/** Room to sign in, for one at the right or several beside each other. */
export function PaperSignatures({ signatures, date }: PaperSignaturesProps) {
  return (
    <div className={signatures.length === 1 ? 'official-signs official-signs-one' : 'official-signs'}>
      {signatures.map(({ place, post, name }) => (
        <div key={post} className="official-sign">
          <p>{place === null ? '\u00a0' : `${place}, ${date}`}</p>
          <p>{`${post},`}</p>
          {name === null ? (
            <div className="official-line official-hand" />
          ) : (
            <p className="strong official-hand">{name}</p>
          )}
        </div>
      ))}
    </div>
  );
}

function Copies({ copies: { label, to } }: { copies: NonNullable<PaperContent['copies']> }) {
  return (
    <div className="official-copies small">
      <p>{label}</p>
      <ol>
        {to.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
    </div>
  );
}
