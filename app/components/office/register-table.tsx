import type { RegisterRow, RegisterView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { cellWords } from '../../format/fact-words';
import { useLang, useText } from '../../i18n/use-text';
import { casePath } from './queue-views';

type RegisterTableProps = { view: Pick<RegisterView, 'columns' | 'rows'>; hasLinks?: boolean };

/** A register as a table that is moved sideways where the screen is narrow, with a way to each case. */
export function RegisterTable({ view: { columns, rows }, hasLinks = true }: RegisterTableProps) {
  const t = useText('outputs');
  return (
    <>
      {columns.length > WIDE ? (
        <p className="muted no-print">{t('register.wide-hint', { count: columns.length + 1 })}</p>
      ) : null}
      {/* A region that scrolls can be reached by the keyboard. */}
      <div className="register-scroll" role="region" aria-label={t('register.wide')} tabIndex={0}>
        <table className={columns.length > MANY ? 'register-table register-many' : 'register-table'}>
          <Heads columns={columns} hasLinks={hasLinks} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.publicNumber}>
                <Cells row={row} />
                {hasLinks ? (
                  <td className="number">
                    {row.isOpenable ? (
                      <a href={casePath(row.publicNumber)}>{row.publicNumber}</a>
                    ) : (
                      row.publicNumber
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Heads({ columns, hasLinks }: Pick<RegisterView, 'columns'> & { hasLinks: boolean }) {
  const t = useText('outputs');
  const lang = useLang();
  return (
    <thead>
      <tr>
        {columns.map((label) => (
          <th key={label.id} scope="col">
            {inLanguage(label, lang)}
          </th>
        ))}
        {hasLinks ? <th scope="col">{t('register.case')}</th> : null}
      </tr>
    </thead>
  );
}

/** Columns above which a table is wider than most screens; above which its print is set smaller. */
const WIDE = 7;
const MANY = 12;

/** What must not be torn apart at its spaces and strokes: a number, a telephone number. */
const CODE = /^(?=.*\d)[\dA-Z/().+\s-]{1,22}$/u;

/** Signs from which on a cell is wide: shorter words fit where they are. */
const LONG = 28;

function classOf(cell: RegisterRow['cells'][number], words: string): string | undefined {
  if (cell === null || cell.kind === 'withheld' || cell.kind === 'erased') return 'muted';
  if (cell.kind === 'day') return 'cell-day';
  if (CODE.test(words)) return 'cell-day';
  return words.length > LONG ? 'cell-long' : undefined;
}

function Cells({ row: { cells } }: { row: RegisterRow }) {
  const t = useText('outputs');
  const lang = useLang();
  return cells.map((cell, at) => {
    const words = cell === null ? t('fact.missing') : cellWords(cell, lang);
    // A column has no other name than its place.
    const key = `${String(at)} ${words}`;
    if (at === 0)
      return (
        <th key={key} scope="row">
          {words}
        </th>
      );
    return (
      <td key={key} className={classOf(cell, words)}>
        {words}
      </td>
    );
  });
}
