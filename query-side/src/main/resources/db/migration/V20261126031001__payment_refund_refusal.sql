-- Why Stripe would not give back what was asked for last, such as charge_disputed; null once it may have changed its mind.
-- Earlier refusals are in the history; a rebuild of the payments writes them here.
alter table payment add column refund_refusal text;
