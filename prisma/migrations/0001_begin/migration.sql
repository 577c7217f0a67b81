-- The tables are as `node tools/prisma.mjs migrate diff` makes them from schema.prisma; what Prisma cannot say, the
-- triggers and the rights, stands at the end.
--
-- In production two users share the work. The owner applies the migrations and owns the tables; worker and API log in
-- as a user that is only a member of schakel_app:
--   create role schakel_app nologin;                              -- once; done below when the owner may make roles
--   create user schakel_dienst password '…' in role schakel_app;  -- in DATABASE_URL
-- So a program of Schakel, or who takes it over, can add to the ledger and can never change it. The triggers say the
-- same to everybody, also to the owner and on one machine, where owner and program are the same user.

-- CreateTable
CREATE TABLE "leerling" (
    "id" TEXT NOT NULL,
    "persoonsnummer" TEXT NOT NULL,
    "voornaam" TEXT NOT NULL,
    "achternaam" TEXT NOT NULL,
    "geboortedatum" CHAR(10) NOT NULL,
    "geslacht" TEXT NOT NULL,
    "straat" TEXT,
    "huisnummer" TEXT,
    "postcode" TEXT,
    "plaats" TEXT,
    "gemeente_code" TEXT NOT NULL,
    "startkwalificatie" BOOLEAN NOT NULL DEFAULT false,
    "proef" BOOLEAN NOT NULL DEFAULT false,
    "samengevoegd_met" TEXT,

    CONSTRAINT "leerling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gezag" (
    "id" TEXT NOT NULL,
    "leerling_id" TEXT NOT NULL,
    "rol" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "telefoon" TEXT,
    "email" TEXT,

    CONSTRAINT "gezag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gemeente" (
    "code" TEXT NOT NULL,
    "naam" TEXT NOT NULL,

    CONSTRAINT "gemeente_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "school" (
    "vestiging" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "plaats" TEXT NOT NULL,
    "vakantieregio" TEXT NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("vestiging")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "rol" TEXT NOT NULL,
    "boa" BOOLEAN NOT NULL DEFAULT false,
    "gemeenten" TEXT[],
    "vestiging" TEXT,
    "actief" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postvak" (
    "id" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "nummer" TEXT NOT NULL,
    "mutatietijd" TIMESTAMPTZ(3) NOT NULL,
    "leerling_id" TEXT NOT NULL,
    "proef" BOOLEAN NOT NULL DEFAULT false,
    "bericht" JSONB NOT NULL,
    "inhoud_id" TEXT,
    "stand" TEXT NOT NULL DEFAULT 'nieuw',
    "reden" TEXT,
    "zaak_id" TEXT,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "ingezonden_door" TEXT NOT NULL,

    CONSTRAINT "postvak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "melding_zaak" (
    "meldingsnummer" TEXT NOT NULL,
    "proef" BOOLEAN NOT NULL,
    "zaak_id" TEXT NOT NULL,

    CONSTRAINT "melding_zaak_pkey" PRIMARY KEY ("meldingsnummer","proef")
);

-- CreateTable
CREATE TABLE "gebeurtenis" (
    "zaak_id" TEXT NOT NULL,
    "nr" INTEGER NOT NULL,
    "kop" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "geschreven_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gebeurtenis_pkey" PRIMARY KEY ("zaak_id","nr")
);

-- CreateTable
CREATE TABLE "inhoud" (
    "id" TEXT NOT NULL,
    "zaak_id" TEXT,
    "sleutel" TEXT,
    "zout" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "velden" TEXT[],
    "nr" INTEGER,

    CONSTRAINT "inhoud_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "antwoord" (
    "zaak_id" TEXT NOT NULL,
    "sleutel" TEXT NOT NULL,
    "opdracht_hash" CHAR(64) NOT NULL,
    "antwoord" TEXT NOT NULL,

    CONSTRAINT "antwoord_pkey" PRIMARY KEY ("zaak_id","sleutel")
);

-- CreateTable
CREATE TABLE "zaak" (
    "zaak_id" TEXT NOT NULL,
    "nr" INTEGER NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL DEFAULT '',
    "proef" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'leeg',
    "soort" TEXT,
    "leerling_id" TEXT,
    "gemeente" TEXT,
    "vestiging" TEXT,
    "behandelaar" TEXT,
    "routekaart" TEXT,
    "fase" TEXT,
    "stap" TEXT,
    "ronde" INTEGER NOT NULL DEFAULT 1,
    "geopend" CHAR(10),
    "geopend_op" DOUBLE PRECISION,
    "gesloten" CHAR(10),
    "eerste_termijn" CHAR(10),
    "dossier" TEXT NOT NULL DEFAULT '',
    "vouw" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "zaak_pkey" PRIMARY KEY ("zaak_id")
);

-- CreateTable
CREATE TABLE "melding_stand" (
    "zaak_id" TEXT NOT NULL,
    "meldingsnummer" TEXT NOT NULL,
    "proef" BOOLEAN NOT NULL,
    "vestiging" TEXT NOT NULL,
    "vervolg" BOOLEAN NOT NULL,
    "duo_status" TEXT NOT NULL,
    "duo_reden" TEXT,

    CONSTRAINT "melding_stand_pkey" PRIMARY KEY ("zaak_id","meldingsnummer")
);

-- CreateTable
CREATE TABLE "attendering" (
    "sleutel" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "ontvanger" TEXT NOT NULL,
    "gemeente" TEXT NOT NULL,
    "proef" BOOLEAN NOT NULL,
    "termijn" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "trede" TEXT NOT NULL,
    "dag" CHAR(10) NOT NULL,

    CONSTRAINT "attendering_pkey" PRIMARY KEY ("sleutel")
);

-- CreateTable
CREATE TABLE "protocol" (
    "hash" CHAR(64) NOT NULL,
    "naam" TEXT NOT NULL,
    "versie" TEXT NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "protocol_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "leerling_persoonsnummer_proef_key" ON "leerling"("persoonsnummer", "proef");

-- CreateIndex
CREATE INDEX "gezag_leerling_id_idx" ON "gezag"("leerling_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_subject_key" ON "account"("subject");

-- CreateIndex
CREATE INDEX "postvak_stand_ontvangen_op_idx" ON "postvak"("stand", "ontvangen_op");

-- CreateIndex
CREATE INDEX "postvak_ingezonden_door_idx" ON "postvak"("ingezonden_door");

-- CreateIndex
CREATE UNIQUE INDEX "postvak_soort_nummer_mutatietijd_proef_key" ON "postvak"("soort", "nummer", "mutatietijd", "proef");

-- CreateIndex
CREATE UNIQUE INDEX "inhoud_zaak_id_sleutel_key" ON "inhoud"("zaak_id", "sleutel");

-- CreateIndex
CREATE INDEX "zaak_proef_gemeente_status_eerste_termijn_zaak_id_idx" ON "zaak"("proef", "gemeente", "status", "eerste_termijn", "zaak_id");

-- CreateIndex
CREATE INDEX "zaak_leerling_id_soort_idx" ON "zaak"("leerling_id", "soort");

-- CreateIndex
CREATE INDEX "melding_stand_meldingsnummer_idx" ON "melding_stand"("meldingsnummer");

-- CreateIndex
CREATE INDEX "attendering_gemeente_ontvanger_dag_idx" ON "attendering"("gemeente", "ontvanger", "dag");

-- CreateIndex
CREATE INDEX "attendering_zaak_id_idx" ON "attendering"("zaak_id");

-- AddForeignKey
ALTER TABLE "leerling" ADD CONSTRAINT "leerling_gemeente_code_fkey" FOREIGN KEY ("gemeente_code") REFERENCES "gemeente"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gezag" ADD CONSTRAINT "gezag_leerling_id_fkey" FOREIGN KEY ("leerling_id") REFERENCES "leerling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The ledger and the protocols grow and never change.
CREATE FUNCTION "weiger_verandering"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

CREATE TRIGGER "gebeurtenis_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "gebeurtenis"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('het grootboek is alleen bij te schrijven');

CREATE TRIGGER "protocol_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "protocol"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een protocol waaronder is beslist, verandert niet');

-- A text may be bound once, to its case and its event, and may be destroyed. Nothing else.
CREATE FUNCTION "bewaak_inhoud"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."nr" IS NULL
        AND (OLD."zaak_id" IS NULL OR OLD."zaak_id" = NEW."zaak_id")
        AND (NEW."id", NEW."sleutel", NEW."zout", NEW."tekst", NEW."sha256", NEW."velden")
            IS NOT DISTINCT FROM (OLD."id", OLD."sleutel", OLD."zout", OLD."tekst", OLD."sha256", OLD."velden")
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een bewaarde tekst verandert niet meer; vernietigen kan wel';
END $$;

CREATE TRIGGER "inhoud_blijft" BEFORE UPDATE ON "inhoud"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION "bewaak_inhoud"();

-- Roles belong to the whole cluster: another database may have made this one, at this very moment even, or the owner of
-- this database may not make any. Without the role there is nobody to give rights to.
DO $$
BEGIN
    CREATE ROLE schakel_app NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT USAGE ON SCHEMA public TO schakel_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON
        "leerling", "gezag", "gemeente", "school", "account", "postvak", "inhoud", "melding_stand"
        TO schakel_app;
    GRANT SELECT, INSERT, UPDATE ON "zaak" TO schakel_app;
    GRANT SELECT, INSERT ON
        "gebeurtenis", "protocol", "antwoord", "melding_zaak", "attendering"
        TO schakel_app;
END $$;
