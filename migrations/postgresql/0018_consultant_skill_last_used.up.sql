-- The month or year in which a consultant last used a skill; null: nobody said.
ALTER TABLE consultant_skills ADD COLUMN last_used text COLLATE "C";
