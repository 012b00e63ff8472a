#!/bin/sh
# While the image is built: starts the site once on an empty PostgreSQL, ends it when it could serve, and keeps the classes that
# the start needed in site.aot. With that the site is there in less than half the time.
set -eu
install -d -o postgres /tmp/database
as_postgres() { su postgres -c "PATH=$PATH $1"; }
as_postgres "initdb --pgdata=/tmp/database --auth=trust --encoding=UTF8 --locale=C"
as_postgres "pg_ctl --pgdata=/tmp/database --wait --log=/tmp/database/log start"
as_postgres "psql --quiet --command \"create user atrium password 'trial'\" --command 'create database atrium owner atrium'"

# As Compose reads such a file: a value may hold spaces and needs no quotes.
while IFS= read -r line; do
  case $line in '' | '#'*) ;; *) export "${line?}" ;; esac
done </tmp/trial.env
export SPRING_PROFILES_ACTIVE=production
export ATRIUM_DATABASE_URL=jdbc:postgresql://localhost:5432/atrium
# The others are not there, and not needed; refused at once rather than looked for.
export ATRIUM_ELASTICSEARCH_URL=http://127.0.0.1:9 ATRIUM_S3_ENDPOINT=http://127.0.0.1:9 ATRIUM_SMTP_HOST=127.0.0.1 VALKEY_URL=

cd /site
/opt/java/openjdk/bin/java -XX:AOTCacheOutput=site.aot -Dspring.context.exit=onRefresh -jar app.jar
as_postgres "pg_ctl --pgdata=/tmp/database --mode=immediate stop"
test -s site.aot
