#!/bin/sh
# Runs once, when the PostgreSQL container makes its data: the user that the programs of Schakel come in as. It may add
# to the ledger and never change it; tables belong to POSTGRES_USER, who only runs migrations.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set wachtwoord="$SCHAKEL_PASSWORD" <<'SQL'
create role schakel_app nologin;
create user schakel_dienst password :'wachtwoord' in role schakel_app;
SQL
