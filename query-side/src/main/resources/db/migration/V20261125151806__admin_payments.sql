-- Lists of payments for administrators.
create index payment_by_state on payment (state, id);
create index payment_by_intent on payment (intent_id) where intent_id is not null;
