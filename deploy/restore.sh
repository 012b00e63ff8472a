#!/bin/sh
# The way back of backup.sh, on a machine that has docker-compose.yml, the same variables with the same master key, and nothing else:
#
#   deploy/restore.sh /backups/2026-11-25
#
# Refuses where there is a database already. If the bucket has outlived the database, its folder erasures/ stays as it is: it names who
# has left since the backup, and the site erases them again at its start. Let nobody in before it has said so in its log.
set -eu
source=$(cd "${1:?say where the backup is}" && pwd)
compose=${COMPOSE:-docker compose}
(cd "$source" && sha256sum --check --quiet SHA256SUMS)

$compose up --detach postgres minio
until $compose exec -T postgres sh -c 'pg_isready --quiet --host localhost --username "$POSTGRES_USER" --dbname "$POSTGRES_DB"'; do sleep 1; done
tables=$($compose exec -T postgres sh -c \
  'psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --tuples-only --no-align --command "select count(*) from pg_tables where schemaname = '"'public'"'"')
if [ "$tables" != 0 ]; then
  echo "the database has $tables tables already; restore into an empty one" >&2
  exit 1
fi
$compose exec -T postgres sh -c \
  'pg_restore --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --exit-on-error --single-transaction' <"$source/database.dump"

# Never over a newer object.
$compose run --rm --no-deps -T --volume "$source/pictures:/pictures:ro" bucket \
  'until mc alias set store http://minio:9000 "$ACCESS_KEY" "$SECRET_KEY" >/dev/null; do sleep 1; done
   mc mb --ignore-existing "store/$BUCKET" && mc mirror /pictures "store/$BUCKET"'

if [ -f "$source/axonserver-events.tar.gz" ]; then
  $compose up --detach axonserver
  events=$($compose ps -q axonserver)
  $compose stop axonserver
  gunzip -c "$source/axonserver-events.tar.gz" | docker cp - "$events:/axonserver"
  gunzip -c "$source/axonserver-data.tar.gz" | docker cp - "$events:/axonserver"
fi

# Elasticsearch is empty; the site builds its index from the events.
$compose up --detach
echo "restored from $source"
