DROP TABLE match_bases;
