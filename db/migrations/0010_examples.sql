-- Units that were made up for a demonstration stand beside the real ones and are told apart from them: the tenants'
-- files neither list nor change them.
ALTER TABLE service_units ADD COLUMN example boolean NOT NULL DEFAULT false;
