-- A case is on one list of destruction at a time: on two, what one person left out of the one would go by the other.

DROP TRIGGER "vernietigingsregel_blijft" ON "vernietigingsregel";

ALTER TABLE "vernietigingsregel" ADD COLUMN "open" BOOLEAN NOT NULL DEFAULT true;

UPDATE "vernietigingsregel" r SET "open" = false FROM "vernietigingslijst" l
    WHERE l."id" = r."lijst_id" AND (l."klaar_op" IS NOT NULL OR l."ingetrokken_op" IS NOT NULL);

-- What was on two lists keeps the place where it went furthest, else where somebody left it out, else the oldest; on the
-- others it is said to be on another list, so that these come to an end.
WITH plaats AS (
    SELECT r."lijst_id", r."zaak_id", row_number() OVER (PARTITION BY r."zaak_id" ORDER BY
        (r."stand" = 'klaar' AND l."deel" = 'geheel') DESC, (r."stand" = 'gewist' AND l."deel" = 'geheel') DESC,
        r."stand" = 'gewist' DESC, r."stand" = 'klaar' DESC, r."weggelaten" IS NOT NULL DESC,
        l."goedgekeurd_op" NULLS LAST, l."voorgesteld_op", l."id") AS n
    FROM "vernietigingsregel" r JOIN "vernietigingslijst" l ON l."id" = r."lijst_id"
    WHERE r."open" OR (r."stand" = 'klaar' AND l."deel" = 'geheel'))
UPDATE "vernietigingsregel" r SET "open" = false,
    "stand" = CASE WHEN af THEN r."stand" ELSE 'niet-vernietigd' END,
    "beletsels" = CASE WHEN af THEN r."beletsels" ELSE ARRAY['andere-lijst'] END,
    "klaar_op" = CASE WHEN af THEN r."klaar_op" ELSE CURRENT_TIMESTAMP END
FROM (
    SELECT p.*, v."weggelaten" IS NOT NULL OR v."stand" NOT IN ('wacht', 'gewist') AS af
    FROM plaats p JOIN "vernietigingsregel" v USING ("lijst_id", "zaak_id") WHERE p.n > 1) d
WHERE r."lijst_id" = d."lijst_id" AND r."zaak_id" = d."zaak_id" AND r."open";

CREATE UNIQUE INDEX "vernietigingsregel_op_een_lijst" ON "vernietigingsregel"("zaak_id") WHERE "open";

-- A line is left out before the approval, and never after it; and it is open as long as its list is.
CREATE OR REPLACE FUNCTION "bewaak_vernietigingsregel"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."open" AND to_jsonb(NEW) = to_jsonb(OLD) || '{"open": false}'::jsonb THEN
        RETURN NEW;
    END IF;
    IF OLD."klaar_op" IS NULL
        AND (NEW."lijst_id", NEW."zaak_id", NEW."soort", NEW."regel", NEW."grondslag", NEW."vernietigbaar_op", NEW."afleiding", NEW."open")
            IS NOT DISTINCT FROM (OLD."lijst_id", OLD."zaak_id", OLD."soort", OLD."regel", OLD."grondslag", OLD."vernietigbaar_op", OLD."afleiding", OLD."open")
        AND (NEW."weggelaten" IS NOT DISTINCT FROM OLD."weggelaten" OR EXISTS (
            SELECT FROM "vernietigingslijst" l WHERE l."id" = OLD."lijst_id" AND l."goedgekeurd_op" IS NULL))
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'een regel van een vernietigingslijst verandert niet meer';
END $$;

CREATE TRIGGER "vernietigingsregel_blijft" BEFORE UPDATE ON "vernietigingsregel"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION "bewaak_vernietigingsregel"();

-- With its list a line is done: whatever became of the case, it may come on a next one.
CREATE FUNCTION "sluit_vernietigingsregels"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "vernietigingsregel" SET "open" = false WHERE "lijst_id" = NEW."id" AND "open";
    RETURN NULL;
END $$;

CREATE TRIGGER "vernietigingslijst_sluit_regels" AFTER UPDATE ON "vernietigingslijst"
    FOR EACH ROW WHEN (NEW."klaar_op" IS NOT NULL OR NEW."ingetrokken_op" IS NOT NULL)
    EXECUTE FUNCTION "sluit_vernietigingsregels"();
