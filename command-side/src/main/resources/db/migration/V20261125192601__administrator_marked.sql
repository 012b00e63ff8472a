-- Since when one is marked as leaving by a command; null where an event says so. A mark that has grown old is of a command that failed.
alter table administrator add column marked timestamptz;
