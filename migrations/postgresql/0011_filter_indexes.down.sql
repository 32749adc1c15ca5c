DROP INDEX consultants_availability_date_idx;
CREATE INDEX consultants_availability_date_idx ON consultants (company_id, availability_date);
