export { blindIndex, deriveKey, deriveKeys } from './derive-key';
export { MasterKeyFormatError, UnsealError, WrongMasterKeyError } from './key-errors';
export { newMasterKeyText, parseMasterKey } from './master-key';
export { assertMasterKey, openTenantKey } from './open-tenant-key';
export { newDataKey, openUnder, openUnderAny, sealUnder, unwrapKey, wrapKey } from './seal';
export type { DataKey, MasterKey, RootKey, SealingKey, TenantKey } from './secret-key';
