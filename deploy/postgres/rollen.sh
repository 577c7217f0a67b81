#!/bin/sh
# Runs once, when the PostgreSQL container makes its data: the users that the programs of Schakel come in as. They may add
# to the ledger and never change it; tables belong to POSTGRES_USER, who only runs migrations. What falls under the Wpg
# shows to schakel_opsporing alone (prisma/migrations/0012_regimes).
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set wachtwoord="$SCHAKEL_PASSWORD" --set wpg="$SCHAKEL_WPG_PASSWORD" <<'SQL'
create role schakel_app nologin;
create role schakel_wpg nologin in role schakel_app;
create user schakel_dienst password :'wachtwoord' in role schakel_app;
create user schakel_opsporing password :'wpg' in role schakel_wpg;
SQL
