-- The daily anchor over all cases, and the public keys that anchors and exports are signed with (docs/adr/0025).

-- CreateTable
CREATE TABLE "anker" (
    "nr" INTEGER NOT NULL,
    "dag" CHAR(10) NOT NULL,
    "kop" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "handtekening" CHAR(128) NOT NULL,

    CONSTRAINT "anker_pkey" PRIMARY KEY ("nr")
);

-- CreateTable
CREATE TABLE "ankerzaak" (
    "zaak_id" TEXT NOT NULL,
    "plaats" INTEGER NOT NULL,
    "zout" CHAR(64) NOT NULL,

    CONSTRAINT "ankerzaak_pkey" PRIMARY KEY ("zaak_id")
);

-- CreateTable
CREATE TABLE "ankerblad" (
    "plaats" INTEGER NOT NULL,
    "anker" INTEGER NOT NULL,
    "blad" BYTEA NOT NULL,

    CONSTRAINT "ankerblad_pkey" PRIMARY KEY ("plaats","anker")
);

-- CreateTable
CREATE TABLE "ondertekensleutel" (
    "nr" INTEGER NOT NULL,
    "vingerafdruk" TEXT NOT NULL,
    "kop" TEXT NOT NULL,
    "eigen" CHAR(128) NOT NULL,
    "door_vorige" CHAR(128),

    CONSTRAINT "ondertekensleutel_pkey" PRIMARY KEY ("nr")
);

-- CreateIndex
CREATE UNIQUE INDEX "anker_dag_key" ON "anker"("dag");

-- CreateIndex
CREATE UNIQUE INDEX "ankerzaak_plaats_key" ON "ankerzaak"("plaats");

-- CreateIndex
CREATE INDEX "ankerblad_anker_idx" ON "ankerblad"("anker");

-- CreateIndex
CREATE UNIQUE INDEX "ondertekensleutel_vingerafdruk_key" ON "ondertekensleutel"("vingerafdruk");

CREATE TRIGGER "anker_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "anker"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een anker verandert niet');

CREATE TRIGGER "ankerblad_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ankerblad"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een blad onder een anker verandert niet');

-- also when the case is destroyed: without it nobody could prove that its ledger was anchored
CREATE TRIGGER "ankerzaak_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ankerzaak"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('de plaats van een zaak onder de ankers verandert niet');

CREATE TRIGGER "ondertekensleutel_blijft" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ondertekensleutel"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een sleutel waarmee is ondertekend, verandert niet');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT ON "anker", "ankerblad", "ankerzaak", "ondertekensleutel" TO schakel_app;
END $$;
