DROP TABLE company_skill_aliases;
