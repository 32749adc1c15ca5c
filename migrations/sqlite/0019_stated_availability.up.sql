-- An availability that nobody stated is null; and the days between a decision and the first day of work. SQLite cannot
-- drop a NOT NULL: a new column takes the old one's place.
DROP INDEX consultants_availability_status_idx;
ALTER TABLE consultants ADD COLUMN stated_availability TEXT
    CONSTRAINT consultants_availability_status_check CHECK (stated_availability IN ('available',
        'partially_available', 'unavailable', 'on_mission'));
UPDATE consultants SET stated_availability = availability_status;
ALTER TABLE consultants DROP COLUMN availability_status;
ALTER TABLE consultants RENAME COLUMN stated_availability TO availability_status;
CREATE INDEX consultants_availability_status_idx ON consultants (availability_status, company_id, id);
ALTER TABLE consultants ADD COLUMN notice_period_days INTEGER;
