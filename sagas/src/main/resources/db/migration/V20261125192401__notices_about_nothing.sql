-- A notice that is about no payment ends when it is stored; those that were stored before waited for somebody to say so.
update payment_notice set state = 'ignored', finished = received where state = 'waiting' and intent_id is null;
