-- What an auditor asks the house to prove, and what the house finds missing by itself.

-- CreateTable
CREATE TABLE "herspeling" (
    "id" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "gevraagd_door" TEXT NOT NULL,
    "gevraagd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "begonnen_op" TIMESTAMPTZ(3),
    "klaar_op" TIMESTAMPTZ(3),
    "verslag" JSONB,

    CONSTRAINT "herspeling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "herspeling_zaak_id_gevraagd_op_idx" ON "herspeling"("zaak_id", "gevraagd_op");

-- what still has to be done is a handful, however many there ever were
CREATE INDEX "herspeling_open" ON "herspeling"("gevraagd_op") WHERE "klaar_op" IS NULL;

-- CreateTable
CREATE TABLE "archiefcontrole" (
    "id" TEXT NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gemis" JSONB NOT NULL,

    CONSTRAINT "archiefcontrole_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "archiefcontrole_op_idx" ON "archiefcontrole"("op");

CREATE FUNCTION "bewaak_herspeling"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- it may be taken up again as long as it has no outcome; what came out stays
    IF OLD."klaar_op" IS NULL AND (NEW."id", NEW."zaak_id", NEW."gevraagd_door", NEW."gevraagd_op")
        = (OLD."id", OLD."zaak_id", OLD."gevraagd_door", OLD."gevraagd_op") THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'wat uit een herspeling kwam, verandert niet';
END $$;
CREATE TRIGGER "herspeling_verandert_niet" BEFORE UPDATE ON "herspeling"
    FOR EACH ROW EXECUTE FUNCTION "bewaak_herspeling"();
CREATE TRIGGER "archiefcontrole_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "archiefcontrole"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('wat een controle van het archief vond, blijft staan');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT, UPDATE ON "herspeling" TO schakel_app;
    GRANT SELECT, INSERT ON "archiefcontrole" TO schakel_app;
END $$;
