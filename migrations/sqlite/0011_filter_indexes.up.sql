-- Consultants who are free on a day: the day decides, within a company or without.
DROP INDEX consultants_availability_date_idx;
CREATE INDEX consultants_availability_date_idx ON consultants (availability_date, company_id, id);
