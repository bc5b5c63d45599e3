-- An agency's key is wrapped anew when the master key changes. Removing one stays the owner's.
GRANT UPDATE ON tenant_keys TO maklumat_app;
