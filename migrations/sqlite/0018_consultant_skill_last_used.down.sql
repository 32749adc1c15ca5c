ALTER TABLE consultant_skills DROP COLUMN last_used;
