#!/bin/sh
# While the image is built: starts the site once on an empty PostgreSQL, ends it when it could serve, and keeps the classes that
# the start needed in site.aot. With that the site is there in less than half the time.
set -eu
service postgresql start
su postgres -c "psql --quiet --command \"create user atrium password 'trial'\" --command 'create database atrium owner atrium'"

# As Compose reads such a file: a value may hold spaces and needs no quotes.
while IFS= read -r line; do
  case $line in '' | '#'*) ;; *) export "${line?}" ;; esac
done </tmp/trial.env
export SPRING_PROFILES_ACTIVE=production
export ATRIUM_DATABASE_URL=jdbc:postgresql://localhost:5432/atrium

exec java -XX:AOTCacheOutput=site.aot -Dspring.context.exit=onRefresh -jar app.jar
