-- The order in which operators see dead letters.
create index dead_letter_oldest
    on dead_letter (enqueued_at collate "C", processing_group collate "C", sequence_identifier collate "C");
