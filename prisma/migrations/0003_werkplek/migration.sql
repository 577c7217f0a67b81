-- The werkplek: people at their screens, who may read a secret address, who read what, and what a worklist is filtered on.

-- AlterTable
ALTER TABLE "leerling" ADD COLUMN "adres_geheim" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "zaak" ADD COLUMN "volgnummer" INTEGER GENERATED ALWAYS AS IDENTITY,
ADD COLUMN "routes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "routes_wpg" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "wacht" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "wacht_wpg" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "aanmelding" (
    "state" CHAR(64) NOT NULL,
    "verifier" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "terug" TEXT NOT NULL,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aanmelding_pkey" PRIMARY KEY ("state")
);

-- CreateTable
CREATE TABLE "sessie" (
    "id" CHAR(64) NOT NULL,
    "subject" TEXT NOT NULL,
    "id_token" TEXT,
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gezien_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verwerking" (
    "id" TEXT NOT NULL,
    "kwartier" TIMESTAMPTZ(3) NOT NULL,
    "account_id" TEXT NOT NULL,
    "rol" TEXT NOT NULL,
    "activiteit" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL DEFAULT '',
    "leerling_id" TEXT NOT NULL DEFAULT '',
    "regime" TEXT NOT NULL,
    "doorbreking_id" TEXT,
    "aantal" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "verwerking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "doorbreking" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "leerling_id" TEXT NOT NULL,
    "reden" TEXT NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tot" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "doorbreking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gelezen" (
    "account_id" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "nr" INTEGER NOT NULL,

    CONSTRAINT "gelezen_pkey" PRIMARY KEY ("account_id","zaak_id")
);

-- CreateTable
CREATE TABLE "weergave" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "gedeeld" BOOLEAN NOT NULL DEFAULT false,
    "gemeenten" TEXT[],
    "vraag" JSONB NOT NULL,

    CONSTRAINT "weergave_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "aanmelding_verloopt_op_idx" ON "aanmelding"("verloopt_op");

-- CreateIndex
CREATE INDEX "sessie_verloopt_op_idx" ON "sessie"("verloopt_op");

-- CreateIndex
CREATE UNIQUE INDEX "verwerking_account_id_activiteit_zaak_id_leerling_id_regime_key" ON "verwerking"("account_id", "activiteit", "zaak_id", "leerling_id", "regime", "kwartier");

-- CreateIndex
CREATE INDEX "verwerking_leerling_id_kwartier_idx" ON "verwerking"("leerling_id", "kwartier");

-- CreateIndex
CREATE INDEX "verwerking_zaak_id_kwartier_idx" ON "verwerking"("zaak_id", "kwartier");

-- CreateIndex
CREATE INDEX "doorbreking_leerling_id_account_id_tot_idx" ON "doorbreking"("leerling_id", "account_id", "tot");

-- CreateIndex
CREATE UNIQUE INDEX "weergave_account_id_naam_key" ON "weergave"("account_id", "naam");

-- CreateIndex
CREATE UNIQUE INDEX "zaak_volgnummer_key" ON "zaak"("volgnummer");

-- CreateIndex
CREATE INDEX "leerling_postcode_huisnummer_idx" ON "leerling"("postcode", "huisnummer");

-- CreateIndex
CREATE INDEX "leerling_samengevoegd_met_idx" ON "leerling"("samengevoegd_met");

-- CreateIndex
CREATE INDEX "gezag_naam_idx" ON "gezag"("naam");

-- CreateIndex
CREATE INDEX "postvak_leerling_id_idx" ON "postvak"("leerling_id");

-- Every open case, with all that views, filters and counts of the worklist ask of it: for those nobody needs the row itself.
CREATE INDEX "zaak_open_idx" ON "zaak"("gemeente", "eerste_termijn", "zaak_id")
    INCLUDE ("behandelaar", "vestiging", "leerling_id", "fase", "stap", "wacht", "wacht_wpg", "routes", "routes_wpg")
    WHERE "status" = 'open' AND NOT "proef";

-- What a school reported: its list begins here.
CREATE INDEX "postvak_vestiging_idx" ON "postvak"(("bericht" #>> '{melding,vestiging}'), "nummer", "mutatietijd" DESC)
    WHERE "soort" = 'melding' AND NOT "proef";

-- Who broke the glass, and why, stays; what somebody read stays too (a quarter of an hour that is read in again counts on).
CREATE TRIGGER "doorbreking_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "doorbreking"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('wie een geheim adres inzag, en waarom, blijft staan');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT, UPDATE, DELETE ON "aanmelding", "sessie", "gelezen", "weergave" TO schakel_app;
    GRANT SELECT, INSERT, UPDATE ON "verwerking" TO schakel_app;
    GRANT SELECT, INSERT ON "doorbreking" TO schakel_app;
END $$;
