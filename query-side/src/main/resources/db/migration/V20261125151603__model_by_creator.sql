-- For deleting and exporting what one member published.
create index model_by_creator on model (creator);
