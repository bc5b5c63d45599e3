-- Holds the number until the work that has it is merged.
SELECT 1;
