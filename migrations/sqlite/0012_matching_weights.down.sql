DROP TABLE matching_weights;
