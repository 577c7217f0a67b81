#!/bin/sh
# Makes the databases of the Temporal server and brings them up to its version. May be run again: that is how an upgrade
# gets its changes. Runs in the image temporalio/admin-tools; temporal-sql-tool reads SQL_PLUGIN, SQL_HOST, SQL_PORT,
# SQL_USER and SQL_PASSWORD from the environment.
set -eu

breng_bij() {
  databank=$1
  schema=$2
  # does nothing when it is there
  temporal-sql-tool --db "$databank" create
  # a database without a version is a new one: setup-schema must run once only
  if ! temporal-sql-tool --db "$databank" update-schema -d "$schema"; then
    temporal-sql-tool --db "$databank" setup-schema -v 0.0
    temporal-sql-tool --db "$databank" update-schema -d "$schema"
  fi
}

wortel=${SCHEMA_MAP:-/etc/temporal/schema/postgresql/v12}
breng_bij temporal "$wortel/temporal/versioned"
breng_bij temporal_visibility "$wortel/visibility/versioned"
