-- Letters and messages: who gets them and how, what went out, and what came in.

-- AlterTable
ALTER TABLE "leerling" ADD COLUMN "digitaal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "email" TEXT,
ADD COLUMN "taal" TEXT NOT NULL DEFAULT 'nl';

-- AlterTable
ALTER TABLE "gezag" ADD COLUMN "adres_geheim" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "digitaal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "geblokkeerd" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "huisnummer" TEXT,
ADD COLUMN "plaats" TEXT,
ADD COLUMN "postcode" TEXT,
ADD COLUMN "straat" TEXT,
ADD COLUMN "taal" TEXT NOT NULL DEFAULT 'nl';

-- AlterTable
ALTER TABLE "account" ADD COLUMN "aktenummer" TEXT,
ADD COLUMN "email" TEXT,
ADD COLUMN "functie" TEXT,
ADD COLUMN "ketenpartner_id" TEXT,
ADD COLUMN "telefoon" TEXT;

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "mediatype" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "regime" TEXT NOT NULL,
    "motor" TEXT,
    "scan" TEXT,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gemaakt_door" TEXT NOT NULL,
    "nr" INTEGER,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefvoorbeeld" (
    "id" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "over" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "dag" CHAR(10) NOT NULL,
    "alinea" TEXT NOT NULL,
    "bijlagen" TEXT[],
    "exemplaren" JSONB NOT NULL,
    "weggelaten" JSONB NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefvoorbeeld_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ketenpartner" (
    "id" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "gemeenten" TEXT[],
    "vestiging" TEXT,
    "email" TEXT,
    "webhook" TEXT,
    "bron" TEXT,
    "geheim" TEXT,
    "haalt_op" BOOLEAN NOT NULL DEFAULT false,
    "actief" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ketenpartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zaakreferentie" (
    "zaak_id" TEXT NOT NULL,
    "ketenpartner_id" TEXT NOT NULL,
    "referentie" TEXT NOT NULL,

    CONSTRAINT "zaakreferentie_pkey" PRIMARY KEY ("zaak_id","ketenpartner_id")
);

-- CreateTable
CREATE TABLE "verzending" (
    "sleutel" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "gemeente" TEXT NOT NULL,
    "proef" BOOLEAN NOT NULL,
    "regime" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "kanaal" TEXT NOT NULL,
    "aan" TEXT NOT NULL,
    "ketenpartner_id" TEXT,
    "kenmerk" TEXT NOT NULL,
    "bericht" JSONB,
    "inhoud" JSONB,
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "laatste_fout" TEXT,
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bezorgd_op" TIMESTAMPTZ(3),
    "geweigerd" TEXT,
    "bezig_tot" TIMESTAMPTZ(3),
    "misschien" BOOLEAN NOT NULL DEFAULT false,
    "ontvangst" TEXT,
    "inhoud_tot" TIMESTAMPTZ(3),

    CONSTRAINT "verzending_pkey" PRIMARY KEY ("sleutel")
);

-- CreateTable
CREATE TABLE "opvang" (
    "id" TEXT NOT NULL,
    "sleutel" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "gemeente" TEXT NOT NULL,
    "proef" BOOLEAN NOT NULL,
    "regime" TEXT NOT NULL,
    "kanaal" TEXT NOT NULL,
    "aan" TEXT NOT NULL,
    "onderwerp" TEXT NOT NULL,
    "koppen" JSONB NOT NULL,
    "tekst" TEXT NOT NULL,
    "bijlagen" TEXT[],
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opvang_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bericht_in" (
    "id" TEXT NOT NULL,
    "bron" TEXT NOT NULL,
    "gebeurtenis_id" TEXT NOT NULL,
    "ketenpartner_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "gebeurtenis" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "gemeenten" TEXT[],
    "proef" BOOLEAN NOT NULL DEFAULT false,
    "stand" TEXT NOT NULL DEFAULT 'nieuw',
    "reden" TEXT,
    "zaak_id" TEXT,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "over" TEXT,
    "geplaatst_door" TEXT,
    "geplaatst" INTEGER NOT NULL DEFAULT 0,
    "afgehandeld_door" TEXT,
    "afgehandeld_op" TIMESTAMPTZ(3),
    "toelichting" TEXT,

    CONSTRAINT "bericht_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leeswijzer" (
    "bron" TEXT NOT NULL,
    "na" INTEGER NOT NULL,

    CONSTRAINT "leeswijzer_pkey" PRIMARY KEY ("bron")
);

-- CreateIndex
CREATE UNIQUE INDEX "ketenpartner_bron_key" ON "ketenpartner"("bron");

-- CreateIndex
CREATE INDEX "document_zaak_id_idx" ON "document"("zaak_id");

-- CreateIndex
CREATE INDEX "briefvoorbeeld_zaak_id_idx" ON "briefvoorbeeld"("zaak_id");

-- CreateIndex
CREATE UNIQUE INDEX "zaakreferentie_referentie_key" ON "zaakreferentie"("referentie");

-- CreateIndex
CREATE UNIQUE INDEX "verzending_kenmerk_key" ON "verzending"("kenmerk");

-- CreateIndex
CREATE INDEX "verzending_zaak_id_idx" ON "verzending"("zaak_id");

-- CreateIndex
CREATE INDEX "opvang_gemeente_op_idx" ON "opvang"("gemeente", "op");

-- CreateIndex
CREATE INDEX "opvang_zaak_id_idx" ON "opvang"("zaak_id");

-- CreateIndex
CREATE INDEX "bericht_in_stand_ontvangen_op_idx" ON "bericht_in"("stand", "ontvangen_op");

-- CreateIndex
CREATE UNIQUE INDEX "bericht_in_bron_gebeurtenis_id_key" ON "bericht_in"("bron", "gebeurtenis_id");

-- What was sent, or brought in, can never change. It may be bound once to its event, and may be destroyed.
CREATE FUNCTION "bewaak_document"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."nr" IS NULL
        AND (NEW."id", NEW."zaak_id", NEW."soort", NEW."naam", NEW."mediatype", NEW."bytes", NEW."sha256", NEW."motor", NEW."scan", NEW."gemaakt_op", NEW."gemaakt_door")
            IS NOT DISTINCT FROM (OLD."id", OLD."zaak_id", OLD."soort", OLD."naam", OLD."mediatype", OLD."bytes", OLD."sha256", OLD."motor", OLD."scan", OLD."gemaakt_op", OLD."gemaakt_door")
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een bewaard document verandert niet meer; vernietigen kan wel';
END $$;

CREATE TRIGGER "document_blijft" BEFORE UPDATE ON "document"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION "bewaak_document"();

CREATE TRIGGER "briefvoorbeeld_blijft" BEFORE UPDATE OR TRUNCATE ON "briefvoorbeeld"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('wat iemand van een brief zag, verandert niet');

-- What comes in through DUO has a sender like any other.
INSERT INTO "ketenpartner" ("id", "soort", "naam") VALUES ('duo', 'duo', 'DUO');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT, UPDATE, DELETE ON "document", "ketenpartner", "opvang" TO schakel_app;
    GRANT SELECT, INSERT, DELETE ON "briefvoorbeeld" TO schakel_app;
    GRANT SELECT, INSERT, UPDATE ON "verzending", "bericht_in", "leeswijzer" TO schakel_app;
    GRANT SELECT, INSERT ON "zaakreferentie" TO schakel_app;
END $$;
