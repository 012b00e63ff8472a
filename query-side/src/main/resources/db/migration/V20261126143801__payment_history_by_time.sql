-- A member's payments in the order in which they were paid, or heard of last where they were not.
create index payment_by_payer_and_time on payment (payer, (coalesce(paid, changed)) desc, id desc);
