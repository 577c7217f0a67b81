-- A line of a list of destruction is open until something became of its case, or until the case was left out of what was
-- approved. One case that comes no further keeps its list open, and no longer the other cases of it.

CREATE OR REPLACE FUNCTION "bewaak_vernietigingsregel"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."open" := NEW."open" AND NEW."klaar_op" IS NULL;
    IF OLD."open" AND to_jsonb(NEW) = to_jsonb(OLD) || '{"open": false}'::jsonb
        AND (OLD."klaar_op" IS NOT NULL OR EXISTS (
            SELECT FROM "vernietigingslijst" l WHERE l."id" = OLD."lijst_id" AND (l."klaar_op" IS NOT NULL
                OR l."ingetrokken_op" IS NOT NULL OR (l."goedgekeurd_op" IS NOT NULL AND OLD."weggelaten" IS NOT NULL))))
    THEN
        RETURN NEW;
    END IF;
    IF OLD."klaar_op" IS NULL
        AND (NEW."lijst_id", NEW."zaak_id", NEW."soort", NEW."regel", NEW."grondslag", NEW."vernietigbaar_op", NEW."afleiding")
            IS NOT DISTINCT FROM (OLD."lijst_id", OLD."zaak_id", OLD."soort", OLD."regel", OLD."grondslag", OLD."vernietigbaar_op", OLD."afleiding")
        AND (NEW."open" = OLD."open" OR NEW."klaar_op" IS NOT NULL)
        AND (NEW."weggelaten" IS NOT DISTINCT FROM OLD."weggelaten" OR EXISTS (
            SELECT FROM "vernietigingslijst" l WHERE l."id" = OLD."lijst_id" AND l."goedgekeurd_op" IS NULL))
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een regel van een vernietigingslijst verandert niet meer';
END $$;

CREATE OR REPLACE FUNCTION "sluit_vernietigingsregels"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "vernietigingsregel" SET "open" = false WHERE "lijst_id" = NEW."id" AND "open"
        AND ("weggelaten" IS NOT NULL OR NEW."klaar_op" IS NOT NULL OR NEW."ingetrokken_op" IS NOT NULL);
    RETURN NULL;
END $$;

DROP TRIGGER "vernietigingslijst_sluit_regels" ON "vernietigingslijst";
CREATE TRIGGER "vernietigingslijst_sluit_regels" AFTER UPDATE ON "vernietigingslijst"
    FOR EACH ROW WHEN (COALESCE(NEW."goedgekeurd_op", NEW."klaar_op", NEW."ingetrokken_op") IS NOT NULL)
    EXECUTE FUNCTION "sluit_vernietigingsregels"();

UPDATE "vernietigingsregel" r SET "open" = false FROM "vernietigingslijst" l
    WHERE l."id" = r."lijst_id" AND r."open"
        AND (r."klaar_op" IS NOT NULL OR (r."weggelaten" IS NOT NULL AND l."goedgekeurd_op" IS NOT NULL));

ALTER TABLE "vernietigingsregel" ADD CONSTRAINT "vernietigingsregel_is_af"
    CHECK (("klaar_op" IS NULL) = ("stand" IN ('wacht', 'gewist')));

-- Whether a message of a partner waits in a case, for who judges whether that may be destroyed: that one does is told to
-- somebody who may not read what falls under the Wpg, and nothing of what it is.
CREATE FUNCTION "bericht_wacht"(zaak TEXT, alleen_wpg BOOLEAN) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT FROM "bericht_in" b WHERE b."zaak_id" = zaak AND b."stand" IN ('nieuw', 'ongeplaatst')
        AND (NOT alleen_wpg OR b."regime" = 'WPG'))
$$;
