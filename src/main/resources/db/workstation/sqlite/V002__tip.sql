-- The desk is kept in the sealed tip (setting 4), so that it cannot be changed or put back unnoticed.
DELETE FROM setting WHERE no = 2;
