-- When who reported, and when everything that was written in an ended case, was erased because its time was over:
-- which, and by which rule, follows from the case's log.
ALTER TABLE service_cases ADD COLUMN person_erased_at timestamptz;
ALTER TABLE service_cases ADD COLUMN words_erased_at timestamptz;
-- What may fall due: the runner and the administrators' page look here.
CREATE INDEX service_cases_kept_ix ON service_cases (tenant_id, workflow, closed_at, id) WHERE closed_at IS NOT NULL AND words_erased_at IS NULL;
CREATE INDEX service_cases_erased_ix ON service_cases (tenant_id, person_erased_at) WHERE person_erased_at IS NOT NULL;
