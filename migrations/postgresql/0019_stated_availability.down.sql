ALTER TABLE consultants DROP COLUMN notice_period_days;
UPDATE consultants SET availability_status = 'available' WHERE availability_status IS NULL;
ALTER TABLE consultants ALTER COLUMN availability_status SET NOT NULL;
