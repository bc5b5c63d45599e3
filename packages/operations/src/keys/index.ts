export { blindIndex, blindIndexes, deriveKey, deriveKeys } from './derive-key';
export { KeyDestroyedError, MasterKeyFormatError, UnsealError, WrongMasterKeyError } from './key-errors';
export { newMasterKeyText, parseMasterKey } from './master-key';
export { assertMasterKey, openTenantKey } from './open-tenant-key';
export { newDataKey, openUnder, openUnderAny, sealUnder, unwrapKey, wrapKey } from './seal';
export {
  standingKey,
  type DataKey,
  type MasterKey,
  type RootKey,
  type SealingKey,
  type TenantKey,
} from './secret-key';
