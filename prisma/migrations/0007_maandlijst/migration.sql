-- The list of a month as it was settled: who did so and when, and its lines as they were then.

-- CreateTable
CREATE TABLE "maandlijst" (
    "gemeente" TEXT NOT NULL,
    "maand" CHAR(7) NOT NULL,
    "peildatum" CHAR(10) NOT NULL,
    "absoluut" INTEGER NOT NULL,
    "vrijgesteld" INTEGER NOT NULL,
    "regels" JSONB NOT NULL,
    "vastgesteld_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "door" TEXT NOT NULL,

    CONSTRAINT "maandlijst_pkey" PRIMARY KEY ("gemeente","maand")
);

CREATE TRIGGER "maandlijst_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "maandlijst"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een vastgestelde maandlijst verandert niet');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT ON "maandlijst" TO schakel_app;
END $$;
