#!/bin/sh
# Copies what a site that runs by docker-compose.yml cannot do without into a new directory, from where that file is:
#
#   deploy/backup.sh /backups/2026-11-25
#
# The site stands still for the first part, so that the events in Axon Server and the keys in PostgreSQL are of one moment. With
# the events in PostgreSQL too, ATRIUM_HOT=true leaves it running. The master key is not in the copy: keep it apart.
set -eu
target=${1:?say where to, a directory that is not there yet}
compose=${COMPOSE:-docker compose}
mkdir -p "$(dirname "$target")"
mkdir "$target"
target=$(cd "$target" && pwd)

if [ "${ATRIUM_HOT:-false}" != true ]; then
  events=$($compose ps -q axonserver)
  # Whatever goes wrong, the site comes back. No pipes: a copy that broke off must not pass for a whole one.
  trap '$compose start axonserver site' EXIT
  trap 'exit 1' HUP INT TERM
  $compose stop site axonserver
  docker cp "$events:/axonserver/events" - >"$target/axonserver-events.tar"
  docker cp "$events:/axonserver/data" - >"$target/axonserver-data.tar"
fi

$compose exec -T postgres sh -c 'pg_dump --username "$POSTGRES_USER" --format custom "$POSTGRES_DB"' >"$target/database.dump"

if [ "${ATRIUM_HOT:-false}" != true ]; then
  trap - EXIT
  $compose start axonserver site
  gzip -1 "$target/axonserver-events.tar" "$target/axonserver-data.tar"
fi

# After the database: a picture without its event is swept, an event without its picture shows a gap.
mkdir "$target/pictures"
$compose run --rm --no-deps -T --volume "$target/pictures:/pictures" bucket \
  'mc alias set store http://minio:9000 "$ACCESS_KEY" "$SECRET_KEY" >/dev/null && mc mirror "store/$BUCKET" /pictures'

(cd "$target" && find . -type f ! -name SHA256SUMS -exec sha256sum {} + >SHA256SUMS)
echo "backed up to $target"
