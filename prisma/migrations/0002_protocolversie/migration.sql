-- CreateTable
CREATE TABLE "protocolversie" (
    "volgnummer" INTEGER GENERATED ALWAYS AS IDENTITY,
    "hash" CHAR(64) NOT NULL,
    "naam" TEXT NOT NULL,
    "geldig_vanaf" CHAR(10) NOT NULL,
    "genomen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ingetrokken_op" TIMESTAMPTZ(3),
    "reden" TEXT,

    CONSTRAINT "protocolversie_pkey" PRIMARY KEY ("volgnummer")
);

-- CreateIndex
CREATE UNIQUE INDEX "protocolversie_hash_key" ON "protocolversie"("hash");

-- AddForeignKey
ALTER TABLE "protocolversie" ADD CONSTRAINT "protocolversie_hash_fkey" FOREIGN KEY ("hash") REFERENCES "protocol"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing is withdrawn without a reason.
ALTER TABLE "protocolversie" ADD CONSTRAINT "protocolversie_reden_check"
    CHECK (("ingetrokken_op" IS NULL) = ("reden" IS NULL) AND btrim("reden") <> '');

-- A version can be withdrawn, once and for good. Nothing else of it changes.
CREATE FUNCTION "bewaak_protocolversie"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."ingetrokken_op" IS NULL AND NEW."ingetrokken_op" IS NOT NULL
        AND (NEW."volgnummer", NEW."hash", NEW."naam", NEW."geldig_vanaf", NEW."genomen_op")
            IS NOT DISTINCT FROM (OLD."volgnummer", OLD."hash", OLD."naam", OLD."geldig_vanaf", OLD."genomen_op")
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een versie van een protocol verandert niet; intrekken kan een keer';
END $$;

CREATE TRIGGER "protocolversie_verandert_niet" BEFORE UPDATE ON "protocolversie"
    FOR EACH ROW EXECUTE FUNCTION "bewaak_protocolversie"();

CREATE TRIGGER "protocolversie_blijft" BEFORE DELETE OR TRUNCATE ON "protocolversie"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een versie van een protocol verdwijnt niet; intrekken kan wel');

-- The program takes versions into force; only the owner of the tables withdraws one.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT ON "protocolversie" TO schakel_app;
END $$;
