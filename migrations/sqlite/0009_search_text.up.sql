-- What the text filters of lists look in (core/entities/search_text.hpp). This version's step (migration_steps.cpp)
-- fills it for the rows that are here.
ALTER TABLE companies ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
ALTER TABLE skills ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
ALTER TABLE consultants ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
ALTER TABLE tenders ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
