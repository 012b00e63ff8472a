-- Few of very many payments are disputed; the order of the list would lead past all the others.
create index payment_disputed on payment (id) where dispute is not null;
