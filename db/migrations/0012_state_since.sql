-- Since when a case stands in its state: open cases without a date are listed by it, longest waiting first.
ALTER TABLE service_cases ADD COLUMN state_since timestamptz;
ALTER TABLE service_cases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_events NO FORCE ROW LEVEL SECURITY;
UPDATE service_cases SET state_since = received_at;
UPDATE service_cases SET state_since = greatest(service_cases.received_at, moved.at)
FROM (
  SELECT tenant_id, case_id, max(occurred_at) AS at
  FROM case_events
  WHERE type = 'transitioned' AND body ->> 'from' <> body ->> 'to'
  GROUP BY tenant_id, case_id
) moved
WHERE moved.tenant_id = service_cases.tenant_id AND moved.case_id = service_cases.id;
ALTER TABLE service_cases FORCE ROW LEVEL SECURITY;
ALTER TABLE case_events FORCE ROW LEVEL SECURITY;
ALTER TABLE service_cases ALTER COLUMN state_since SET NOT NULL;
-- Each part of an office's list is read in its own order: what has a date stands in service_cases_due_ix.
CREATE INDEX service_cases_waiting_ix ON service_cases (tenant_id, state_since, id) WHERE closed_at IS NULL AND next_due_at IS NULL;
CREATE INDEX service_cases_closed_ix ON service_cases (tenant_id, closed_at, id) WHERE closed_at IS NOT NULL;
