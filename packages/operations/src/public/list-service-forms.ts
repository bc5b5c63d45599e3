import type { LocalisedText } from '@maklumat/standards';
import { readStartableWorkflows } from '../cases/current-rules';
import type { TenantContext } from '../context';
import { isErased } from '../keys/open-tenant-key';

/** A form that a service's page leads to. */
export type ServiceForm = {
  readonly workflow: string;
  readonly kind: 'service' | 'complaint';
  readonly act: LocalisedText;
};

/** The forms on the web of one service: the service itself, and complaints about it. */
export async function listServiceForms(ctx: TenantContext, service: string): Promise<ServiceForm[]> {
  return ctx.run('published:read', async (tx) =>
    (await isErased(tx))
      ? []
      : (await readStartableWorkflows(tx))
          .map(({ definition }) => definition)
          .filter((definition) => definition.service === service && definition.doors.web)
          .map(({ slug, kind, form }) => ({ workflow: slug, kind, act: form.act })),
  );
}
