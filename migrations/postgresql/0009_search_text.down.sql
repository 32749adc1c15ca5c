ALTER TABLE tenders DROP COLUMN search_text;
ALTER TABLE consultants DROP COLUMN search_text;
ALTER TABLE skills DROP COLUMN search_text;
ALTER TABLE companies DROP COLUMN search_text;
