import type { TablesPaper } from '@maklumat/documents';

/** The tables of a recap, each under its heading. */
export function RecapSections({ sections }: { sections: TablesPaper['sections'] }) {
  return sections.map(({ heading, paragraphs, table }) => (
    <section key={heading} className="stack-8 recap-section">
      <h2>{heading}</h2>
      {paragraphs.map((text) => (
        <p key={text} className="as-typed">
          {text}
        </p>
      ))}
      {table === null ? null : (
        <table className="recap-table">
          <thead>
            <tr>
              {table.head.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([label, ...values]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {values.map((value) => (
                  <td key={value}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  ));
}
