ALTER TABLE consultants DROP COLUMN notice_period_days;
DROP INDEX consultants_availability_status_idx;
ALTER TABLE consultants ADD COLUMN shown_availability TEXT NOT NULL DEFAULT 'available'
    CONSTRAINT consultants_availability_status_check CHECK (shown_availability IN ('available',
        'partially_available', 'unavailable', 'on_mission'));
UPDATE consultants SET shown_availability = coalesce(availability_status, 'available');
ALTER TABLE consultants DROP COLUMN availability_status;
ALTER TABLE consultants RENAME COLUMN shown_availability TO availability_status;
CREATE INDEX consultants_availability_status_idx ON consultants (availability_status, company_id, id);
