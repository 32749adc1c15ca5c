DROP TABLE tender_skills;
DROP TABLE tenders;
