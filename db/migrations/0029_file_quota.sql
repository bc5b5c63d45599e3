-- How many bytes an agency's files take is summed at each upload: from the index alone.
CREATE INDEX case_files_bytes_ix ON case_files (tenant_id, bytes);
