-- What in an open case needs those who administer the agency: reminders and escalations that found nobody to tell, and
-- dates that cannot be counted because the calendar ends before them. Both follow from the log.
ALTER TABLE service_cases ADD COLUMN unheard jsonb;
ALTER TABLE service_cases ADD COLUMN unheard_since timestamptz;
ALTER TABLE service_cases ADD COLUMN missing_year integer;
ALTER TABLE service_cases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_events NO FORCE ROW LEVEL SECURITY;
UPDATE service_cases SET missing_year = missing.year
FROM (
  SELECT waits.tenant_id, waits.case_id, min((waits.body ->> 'year')::integer) AS year
  FROM case_events waits
  WHERE waits.type = 'promise-undetermined' AND NOT EXISTS (
    SELECT FROM case_events told
    WHERE told.tenant_id = waits.tenant_id AND told.case_id = waits.case_id AND told.type = 'promise-told'
      AND told.sequence > waits.sequence
      AND told.body ->> 'limit' = waits.body ->> 'limit' AND told.body ->> 'run' = waits.body ->> 'run'
  )
  GROUP BY waits.tenant_id, waits.case_id
) missing
WHERE missing.tenant_id = service_cases.tenant_id AND missing.case_id = service_cases.id AND closed_at IS NULL;
ALTER TABLE service_cases FORCE ROW LEVEL SECURITY;
ALTER TABLE case_events FORCE ROW LEVEL SECURITY;
CREATE INDEX service_cases_unheard_ix ON service_cases (tenant_id, unheard_since) WHERE closed_at IS NULL AND unheard IS NOT NULL;
CREATE INDEX service_cases_missing_year_ix ON service_cases (tenant_id, missing_year) WHERE closed_at IS NULL AND missing_year IS NOT NULL;
-- A reminder is for the person a case was given to; to a role it goes where nobody in particular has it.
ALTER TABLE outbox_messages ADD COLUMN user_id uuid;
