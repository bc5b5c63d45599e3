import { fileURLToPath } from 'node:url';

/** Folder of the checkout, which holds tenants/. */
export function repositoryRoot(): string {
  return fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
}
