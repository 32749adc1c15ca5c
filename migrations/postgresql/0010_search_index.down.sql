-- The extension stays: others may use it.
DROP INDEX companies_search_text_idx;
DROP INDEX skills_search_text_idx;
DROP INDEX consultants_search_text_idx;
DROP INDEX tenders_search_text_idx;
DROP INDEX skills_name_fr_lower_idx;
