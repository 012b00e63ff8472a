-- Few mails wait at a time; the overview counts them.
create index mail_dispatch_waiting on mail_dispatch (queued_at) where state = 'queued';
