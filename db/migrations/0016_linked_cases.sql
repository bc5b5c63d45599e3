-- A case may be opened in another one (the objection to an answer, the dispute that follows): which, follows from its log.
ALTER TABLE service_cases ADD COLUMN parent_id uuid;
ALTER TABLE service_cases ADD CONSTRAINT service_cases_parent_fk FOREIGN KEY (tenant_id, parent_id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX service_cases_parent_ix ON service_cases (tenant_id, parent_id) WHERE parent_id IS NOT NULL;
