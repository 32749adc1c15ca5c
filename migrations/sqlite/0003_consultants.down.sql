DROP TABLE consultant_skills;
DROP TABLE consultants;
