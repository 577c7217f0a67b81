-- A key for each case: what stands in Temporal and in the archive of that case can be read with it, and with nothing else.
-- The key itself is never here: it is wrapped with a key from the environment. To destroy it is to empty its row.

-- CreateTable
CREATE TABLE "zaaksleutel" (
    "id" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "kek_id" TEXT,
    "verpakt" BYTEA,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vernietigd_op" TIMESTAMPTZ(3),

    CONSTRAINT "zaaksleutel_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "zaaksleutel_is_er_of_is_vernietigd"
        CHECK (("vernietigd_op" IS NULL) = ("verpakt" IS NOT NULL) AND ("verpakt" IS NULL) = ("kek_id" IS NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "zaaksleutel_zaak_id_key" ON "zaaksleutel"("zaak_id");

-- CreateIndex
CREATE INDEX "zaaksleutel_kek_id_idx" ON "zaaksleutel"("kek_id");

-- A key may be wrapped anew, and may be destroyed once. The row stays: no second key is ever made for that case.
CREATE FUNCTION "bewaak_zaaksleutel"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."vernietigd_op" IS NULL
        AND (NEW."id", NEW."zaak_id", NEW."gemaakt_op") IS NOT DISTINCT FROM (OLD."id", OLD."zaak_id", OLD."gemaakt_op")
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een zaaksleutel wordt alleen opnieuw ingepakt of vernietigd, en een vernietigde komt niet terug';
END $$;

CREATE TRIGGER "zaaksleutel_blijft" BEFORE UPDATE ON "zaaksleutel"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION "bewaak_zaaksleutel"();

CREATE TRIGGER "zaaksleutel_verdwijnt_niet" BEFORE DELETE OR TRUNCATE ON "zaaksleutel"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('de rij van een zaaksleutel blijft staan; vernietigen kan wel');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT ON "zaaksleutel" TO schakel_app;
    GRANT UPDATE ("kek_id", "verpakt", "vernietigd_op") ON "zaaksleutel" TO schakel_app;
END $$;
