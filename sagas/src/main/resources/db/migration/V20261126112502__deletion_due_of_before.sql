-- Deletions that were scheduled when each had a deadline of its own, which nobody hears any more. Without this they would wait for the
-- task due-deletions, for a quarter of an hour after their date. The read table is another module's, and not in every test's database.
do $$
begin
    if to_regclass('account_deletion') is not null then
        insert into deletion_due (account_id, claimable_at)
        select account_id, deletion_date from account_deletion where phase = 'PENDING'
        on conflict (account_id) do nothing;
    end if;
end
$$;
