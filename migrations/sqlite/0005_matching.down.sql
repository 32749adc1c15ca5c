DROP TABLE matches;
DROP TABLE collaborations;
