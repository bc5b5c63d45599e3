import { exportAudit } from '@maklumat/operations';
import { auditCsv } from '../../format/audit-csv';
import { auditAskedOf } from '../../format/audit-params';
import { managePage } from '../../http/doors';

/** The rows that were searched for as a file. */
export const loader = managePage(async (ctx, { url }) => {
  const view = await exportAudit(ctx, auditAskedOf(url).asked);
  return new Response(auditCsv(view), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="jejak-audit-${ctx.tenant.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
