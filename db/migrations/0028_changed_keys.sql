-- An agency's key is changed while everybody works: the one before it opens until all it sealed is sealed anew. When
-- the agency is erased both go, and the row says since when.
ALTER TABLE tenant_keys ALTER COLUMN wrapped_key DROP NOT NULL;
ALTER TABLE tenant_keys ADD COLUMN earlier_wrapped_key bytea;
-- Wrapped under the agency's key: for what cannot be sealed anew (hashes of codes, rows that are only added).
ALTER TABLE tenant_keys ADD COLUMN wrapped_standing_key bytea;
ALTER TABLE tenant_keys ADD COLUMN destroyed_at timestamptz;
ALTER TABLE tenant_keys ADD CONSTRAINT tenant_keys_key_ck CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL));
ALTER TABLE tenant_keys ADD CONSTRAINT tenant_keys_standing_ck
  CHECK ((wrapped_standing_key IS NULL) = (destroyed_at IS NOT NULL));
ALTER TABLE tenant_keys ADD CONSTRAINT tenant_keys_earlier_ck CHECK (earlier_wrapped_key IS NULL OR destroyed_at IS NULL);
