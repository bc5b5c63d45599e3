export { blindIndex, deriveKey } from './derive-key';
export { MasterKeyFormatError, UnsealError, WrongMasterKeyError } from './key-errors';
export { newMasterKeyText, parseMasterKey } from './master-key';
export { assertMasterKey, openTenantKey } from './open-tenant-key';
export { newDataKey, openUnder, sealUnder, unwrapKey, wrapKey } from './seal';
export type { DataKey, MasterKey, RootKey, SealingKey, TenantKey } from './secret-key';
