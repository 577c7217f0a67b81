-- The history of every run that has ended: the server forgets it after its retention, an auditor does not.

-- CreateTable
CREATE TABLE "archief" (
    "run_id" TEXT NOT NULL,
    "workflow_id" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "workflow" TEXT NOT NULL,
    "vorige_run" TEXT,
    "stand" TEXT NOT NULL,
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL,
    "gesloten_op" TIMESTAMPTZ(3) NOT NULL,
    "geschiedenis" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bouwsels" TEXT[],
    "sdks" TEXT[],
    "protocollen" TEXT[],
    "gearchiveerd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "archief_pkey" PRIMARY KEY ("run_id")
);

-- CreateIndex
CREATE INDEX "archief_zaak_id_idx" ON "archief"("zaak_id");

-- CreateIndex
CREATE INDEX "archief_gesloten_op_idx" ON "archief"("gesloten_op");

CREATE TRIGGER "archief_blijft" BEFORE UPDATE OR TRUNCATE ON "archief"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een gearchiveerde run verandert niet');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT ON "archief" TO schakel_app;
END $$;
