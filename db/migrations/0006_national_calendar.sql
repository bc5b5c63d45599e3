-- The calendar of the country: what every agency's counting of days rests on. Reference tables: few rows, the same
-- for all, seldom written.
--
-- The app reads them everywhere and writes them only in a transaction that says so (withNationalCalendar), which no
-- request makes: `tenants apply` and `start` do, with the app's own login. Nothing is ever deleted.
-- Joint decrees (SKB) and presidential decisions that set days off, each with the day it became known.
CREATE TABLE holiday_decrees (
  id text NOT NULL,
  citation text NOT NULL,
  known_on date NOT NULL,
  CONSTRAINT holiday_decrees_pk PRIMARY KEY (id)
);
ALTER TABLE holiday_decrees ENABLE ROW LEVEL SECURITY;
ALTER TABLE holiday_decrees FORCE ROW LEVEL SECURITY;
CREATE POLICY holiday_decrees_read ON holiday_decrees FOR SELECT TO maklumat_app USING (true);
CREATE POLICY holiday_decrees_insert ON holiday_decrees FOR INSERT TO maklumat_app
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
CREATE POLICY holiday_decrees_update ON holiday_decrees FOR UPDATE TO maklumat_app
  USING (current_setting('app.national_calendar', true) = 'on')
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
GRANT SELECT, INSERT, UPDATE ON holiday_decrees TO maklumat_app;

-- Days off of the whole country: public holidays, joint leave (cuti bersama), one-off days.
CREATE TABLE national_days (
  falls_on date NOT NULL,
  kind text NOT NULL,
  decree_id text NOT NULL,
  name text NOT NULL,
  confidence text NOT NULL,
  -- A day once recorded stays, because dates were counted with it: a later decree may take it back.
  revoked_by text,
  CONSTRAINT national_days_pk PRIMARY KEY (falls_on, kind, decree_id),
  CONSTRAINT national_days_kind_ck CHECK (kind IN ('national-holiday', 'joint-leave', 'one-off')),
  CONSTRAINT national_days_confidence_ck CHECK (confidence IN ('high', 'good', 'check'))
);
ALTER TABLE national_days ADD CONSTRAINT national_days_decree_fk FOREIGN KEY (decree_id) REFERENCES holiday_decrees (id);
ALTER TABLE national_days ADD CONSTRAINT national_days_revoked_fk FOREIGN KEY (revoked_by) REFERENCES holiday_decrees (id);
ALTER TABLE national_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE national_days FORCE ROW LEVEL SECURITY;
CREATE POLICY national_days_read ON national_days FOR SELECT TO maklumat_app USING (true);
CREATE POLICY national_days_insert ON national_days FOR INSERT TO maklumat_app
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
CREATE POLICY national_days_update ON national_days FOR UPDATE TO maklumat_app
  USING (current_setting('app.national_calendar', true) = 'on')
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
GRANT SELECT, INSERT, UPDATE ON national_days TO maklumat_app;

-- Years whose days off are all recorded; in any other no date is counted.
CREATE TABLE covered_years (
  year integer NOT NULL,
  CONSTRAINT covered_years_pk PRIMARY KEY (year)
);
ALTER TABLE covered_years ENABLE ROW LEVEL SECURITY;
ALTER TABLE covered_years FORCE ROW LEVEL SECURITY;
CREATE POLICY covered_years_read ON covered_years FOR SELECT TO maklumat_app USING (true);
CREATE POLICY covered_years_insert ON covered_years FOR INSERT TO maklumat_app
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
GRANT SELECT, INSERT ON covered_years TO maklumat_app;

-- First and last day of Ramadan hours.
CREATE TABLE ramadan_periods (
  hijri_year integer NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  confidence text NOT NULL,
  note text,
  CONSTRAINT ramadan_periods_pk PRIMARY KEY (hijri_year),
  CONSTRAINT ramadan_periods_order_ck CHECK (from_on <= until_on),
  CONSTRAINT ramadan_periods_confidence_ck CHECK (confidence IN ('high', 'good', 'check'))
);
ALTER TABLE ramadan_periods ENABLE ROW LEVEL SECURITY;
ALTER TABLE ramadan_periods FORCE ROW LEVEL SECURITY;
CREATE POLICY ramadan_periods_read ON ramadan_periods FOR SELECT TO maklumat_app USING (true);
CREATE POLICY ramadan_periods_insert ON ramadan_periods FOR INSERT TO maklumat_app
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
CREATE POLICY ramadan_periods_update ON ramadan_periods FOR UPDATE TO maklumat_app
  USING (current_setting('app.national_calendar', true) = 'on')
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
GRANT SELECT, INSERT, UPDATE ON ramadan_periods TO maklumat_app;

-- Every change of the tables above: who, when, what. The newest says which calendar holds.
CREATE TABLE calendar_revisions (
  number integer NOT NULL,
  content_hash text NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor text NOT NULL,
  changes jsonb NOT NULL,
  CONSTRAINT calendar_revisions_pk PRIMARY KEY (number),
  CONSTRAINT calendar_revisions_number_ck CHECK (number >= 1)
);
ALTER TABLE calendar_revisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_revisions FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_revisions_read ON calendar_revisions FOR SELECT TO maklumat_app USING (true);
CREATE POLICY calendar_revisions_insert ON calendar_revisions FOR INSERT TO maklumat_app
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
GRANT SELECT, INSERT ON calendar_revisions TO maklumat_app;
