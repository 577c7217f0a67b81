-- Destruction of cases whose term is over: lists that two people agree on, carried out by the worker, with a certificate.

-- CreateTable
CREATE TABLE "vernietigingslijst" (
    "id" TEXT NOT NULL,
    "gemeente" TEXT NOT NULL,
    "deel" TEXT NOT NULL,
    "peildatum" CHAR(10) NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "goedgekeurd_door" TEXT,
    "goedgekeurd_op" TIMESTAMPTZ(3),
    "ingetrokken_door" TEXT,
    "ingetrokken_op" TIMESTAMPTZ(3),
    "klaar_op" TIMESTAMPTZ(3),
    "verklaring" TEXT,
    "handtekening" CHAR(128),
    "vingerafdruk" TEXT,

    CONSTRAINT "vernietigingslijst_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "vernietigingslijst_door_twee_mensen" CHECK ("goedgekeurd_door" <> "voorgesteld_door"),
    CONSTRAINT "vernietigingslijst_een_van_beide" CHECK ("goedgekeurd_op" IS NULL OR "ingetrokken_op" IS NULL),
    CONSTRAINT "vernietigingslijst_deel" CHECK ("deel" IN ('geheel', 'wpg'))
);

-- CreateTable
CREATE TABLE "vernietigingsregel" (
    "lijst_id" TEXT NOT NULL,
    "zaak_id" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "regel" TEXT NOT NULL,
    "grondslag" TEXT NOT NULL,
    "vernietigbaar_op" CHAR(10) NOT NULL,
    "afleiding" TEXT[],
    "weggelaten" TEXT,
    "weggelaten_door" TEXT,
    "stand" TEXT NOT NULL DEFAULT 'wacht',
    "beletsels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "aantallen" JSONB,
    "hash_voor" CHAR(64),
    "hash_na" CHAR(64),
    "klaar_op" TIMESTAMPTZ(3),

    CONSTRAINT "vernietigingsregel_pkey" PRIMARY KEY ("lijst_id","zaak_id"),
    CONSTRAINT "vernietigingsregel_weggelaten_blijft" CHECK ("weggelaten" IS NULL OR "stand" = 'wacht')
);

-- CreateIndex
CREATE INDEX "vernietigingslijst_gemeente_voorgesteld_op_idx" ON "vernietigingslijst"("gemeente", "voorgesteld_op");

-- CreateIndex
CREATE INDEX "vernietigingsregel_zaak_id_idx" ON "vernietigingsregel"("zaak_id");

-- AddForeignKey
ALTER TABLE "vernietigingsregel" ADD CONSTRAINT "vernietigingsregel_lijst_id_fkey" FOREIGN KEY ("lijst_id") REFERENCES "vernietigingslijst"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- what still has to be done is a handful, however many there ever were
CREATE INDEX "vernietigingslijst_open" ON "vernietigingslijst"("goedgekeurd_op") WHERE "goedgekeurd_op" IS NOT NULL AND "klaar_op" IS NULL;

-- Who proposed and who approved stays, and so does a certificate.
CREATE FUNCTION "bewaak_vernietigingslijst"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."klaar_op" IS NULL
        AND OLD."ingetrokken_op" IS NULL
        AND (NEW."id", NEW."gemeente", NEW."deel", NEW."peildatum", NEW."voorgesteld_door", NEW."voorgesteld_op")
            = (OLD."id", OLD."gemeente", OLD."deel", OLD."peildatum", OLD."voorgesteld_door", OLD."voorgesteld_op")
        AND (OLD."goedgekeurd_op" IS NULL
            OR (NEW."goedgekeurd_op", NEW."goedgekeurd_door") = (OLD."goedgekeurd_op", OLD."goedgekeurd_door"))
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een vernietigingslijst verandert niet meer nadat iemand haar heeft goedgekeurd';
END $$;

CREATE TRIGGER "vernietigingslijst_blijft" BEFORE UPDATE ON "vernietigingslijst"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION "bewaak_vernietigingslijst"();

CREATE TRIGGER "vernietigingslijst_verdwijnt_niet" BEFORE DELETE OR TRUNCATE ON "vernietigingslijst"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een vernietigingslijst blijft staan');

-- A line is left out before the approval, and never after it.
CREATE FUNCTION "bewaak_vernietigingsregel"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."klaar_op" IS NULL
        AND (NEW."lijst_id", NEW."zaak_id", NEW."soort", NEW."regel", NEW."grondslag", NEW."vernietigbaar_op", NEW."afleiding")
            IS NOT DISTINCT FROM (OLD."lijst_id", OLD."zaak_id", OLD."soort", OLD."regel", OLD."grondslag", OLD."vernietigbaar_op", OLD."afleiding")
        AND (NEW."weggelaten" IS NOT DISTINCT FROM OLD."weggelaten" OR EXISTS (
            SELECT FROM "vernietigingslijst" l WHERE l."id" = OLD."lijst_id" AND l."goedgekeurd_op" IS NULL))
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een regel van een vernietigingslijst verandert niet meer';
END $$;

CREATE TRIGGER "vernietigingsregel_blijft" BEFORE UPDATE ON "vernietigingsregel"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION "bewaak_vernietigingsregel"();

CREATE TRIGGER "vernietigingsregel_verdwijnt_niet" BEFORE DELETE OR TRUNCATE ON "vernietigingsregel"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een regel van een vernietigingslijst blijft staan');

-- A list of a month names pupils. Of a case that was destroyed the name goes out of it; what was counted stays.
DROP TRIGGER "maandlijst_blijft" ON "maandlijst";

CREATE FUNCTION "bewaak_maandlijst"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - 'regels' = to_jsonb(OLD) - 'regels'
        AND jsonb_array_length(NEW."regels") = jsonb_array_length(OLD."regels")
        AND NOT EXISTS (
            SELECT FROM jsonb_array_elements(OLD."regels") WITH ORDINALITY o(regel, n)
                JOIN jsonb_array_elements(NEW."regels") WITH ORDINALITY w(regel, n) USING (n)
            WHERE w.regel <> o.regel AND w.regel <> o.regel || '{"leerling": "", "geboortedatum": null, "leerlingId": null}'::jsonb)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een vastgestelde maandlijst verandert niet; alleen de naam van een vernietigde zaak gaat eruit';
END $$;

CREATE TRIGGER "maandlijst_blijft" BEFORE UPDATE ON "maandlijst"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION "bewaak_maandlijst"();

CREATE TRIGGER "maandlijst_verdwijnt_niet" BEFORE DELETE OR TRUNCATE ON "maandlijst"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('een vastgestelde maandlijst verandert niet');

-- Why somebody broke the glass is a text about a pupil: it goes with him, and not as long as a case of him is there.
DROP TRIGGER "doorbreking_blijft" ON "doorbreking";

CREATE FUNCTION "bewaak_doorbreking"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM "zaak" z LEFT JOIN "zaaksleutel" s ON s."zaak_id" = z."zaak_id"
        WHERE z."leerling_id" = OLD."leerling_id" AND s."vernietigd_op" IS NULL)
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'wie een geheim adres inzag, en waarom, blijft staan';
END $$;

CREATE TRIGGER "doorbreking_gaat_met_de_leerling" BEFORE DELETE ON "doorbreking"
    FOR EACH ROW EXECUTE FUNCTION "bewaak_doorbreking"();

CREATE TRIGGER "doorbreking_blijft" BEFORE UPDATE OR TRUNCATE ON "doorbreking"
    FOR EACH STATEMENT EXECUTE FUNCTION "weiger_verandering"('wie een geheim adres inzag, en waarom, blijft staan');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT, UPDATE ON "vernietigingslijst", "vernietigingsregel" TO schakel_app;
    GRANT UPDATE ("regels") ON "maandlijst" TO schakel_app;
    GRANT DELETE ON "verzending", "bericht_in", "zaakreferentie", "attendering", "verlof", "doorbreking", "archief",
        "leerling", "gezag", "postvak", "antwoord" TO schakel_app;
END $$;
