-- Whom a mail is about, so that a member's export has it: its cause names an event, which may be in another store than this
-- database. Empty where it is about nobody, and for mails that were queued before this on a site with Axon Server.
alter table mail_dispatch add column person bigint;
create index mail_dispatch_of_person on mail_dispatch (person) where person is not null;

do $$
begin
    if to_regclass('domain_event_entry') is not null and to_regclass('audit_event') is not null then
        update mail_dispatch mail set person = audit.subject
        from domain_event_entry event join audit_event audit on audit.global_index = event.global_index
        where event.event_identifier::text = split_part(mail.cause, '.', 1);
    end if;
end $$;
