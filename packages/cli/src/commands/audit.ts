import type { AuditVerified } from '@maklumat/operations';
import { sealAudit, verifyAudit } from '@maklumat/operations';
import type { Command } from 'commander';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { eachTenant } from '../each-tenant';
import { counted, print, printJson } from '../output';
import { withDatabase } from '../with-database';

interface SealOptions {
  tenant?: string;
  json?: boolean;
}
interface VerifyOptions extends SealOptions {
  head?: string;
}

/** `pnpm maklumat audit …`: whether the audit logs are what was recorded. */
export function auditCommands(program: Command): void {
  const audit = program.command('audit').description('whether the audit logs are what was recorded');
  audit
    .command('verify')
    .description('walk the chain of each audit log; name every row that was altered, removed or moved')
    .option('--tenant <slug>', 'one agency only')
    .option('--head <hash>', 'hash of a block, kept elsewhere, that the chain must have; with --tenant')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat audit verify --tenant kota-contoh')
    .action(verify);
  audit
    .command('seal')
    .description('seal what waits for it; "start" does so every few seconds')
    .option('--tenant <slug>', 'one agency only')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat audit seal')
    .action(seal);
}

async function verify(options: VerifyOptions): Promise<void> {
  const head = headOf(options);
  const reports = await withDatabase((database) =>
    eachTenant(database, options.tenant, (id) => verifyAudit(database, id, head)),
  );
  if (options.json) printJson(reports);
  else for (const report of reports) print(...verifiedLines(report));
  if (reports.some(({ faults }) => faults.length > 0)) throw new ProblemsFoundError();
}

async function seal(options: SealOptions): Promise<void> {
  const reports = await withDatabase((database) =>
    eachTenant(database, options.tenant, (id) => sealAudit(database, id, new Date())),
  );
  if (options.json) printJson(reports);
  else
    for (const { tenant, blocks, rows } of reports)
      print(`${tenant}: ${counted(rows, 'row')} sealed in ${counted(blocks, 'block')}`);
}

function headOf({ head, tenant }: VerifyOptions): string | null {
  if (head === undefined) return null;
  if (tenant === undefined) throw new UsageError('--head is of one agency; name it with --tenant.');
  if (!/^[0-9a-f]{64}$/.test(head))
    throw new UsageError(
      '--head is the hash of a block: 64 hexadecimal digits, as "audit verify" prints it.',
    );
  return head;
}

function verifiedLines(report: AuditVerified & { tenant: string }): string[] {
  const { tenant, blocks, sealed, unsealed, head, faults } = report;
  return [
    `${tenant}: ${counted(sealed, 'row')} in ${counted(blocks, 'block')}, ${String(unsealed)} not sealed yet, ${counted(faults.length, 'fault')}`,
    ...(head === null ? [] : [`  head: block ${String(head.number)} ${head.hash}`]),
    ...faults.map((fault) => `  ${faultLine(fault)}`),
  ];
}

function faultLine(fault: AuditVerified['faults'][number]): string {
  const { code, block, position, id, recordedAt, action, sealedIn } = fault;
  const where = [
    ...(block === null ? [] : [`block ${String(block)}`]),
    ...(position === null ? [] : [`row ${String(position)}`]),
  ].join(', ');
  const what = [id, recordedAt, action].filter((known) => known !== null).join(' ');
  const from =
    sealedIn === undefined
      ? ''
      : `sealed in block ${String(sealedIn.block)}, row ${String(sealedIn.position)}`;
  return [code, where, what, from].filter((part) => part !== '').join(': ');
}
