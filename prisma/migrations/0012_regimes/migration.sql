-- What falls under the Wet politiegegevens is kept apart from what falls under the AVG (Wpg 4a, 6; docs/architectuur.md):
-- the database itself gives it to a program only when that comes in as a member of schakel_wpg.
--   create role schakel_wpg nologin in role schakel_app;               -- once; done below when the owner may make roles
--   create user schakel_opsporing password '…' in role schakel_wpg;    -- in DATABASE_WPG_URL
-- On one machine, where owner and program are the same user, nothing is kept apart.

-- A text falls under what it is bound to. Until then under what its writer may read: he may be investigating.
ALTER TABLE "inhoud" ADD COLUMN "regime" TEXT NOT NULL DEFAULT 'AVG';
ALTER TABLE "briefvoorbeeld" ADD COLUMN "regime" TEXT NOT NULL DEFAULT 'AVG';

ALTER TABLE "inhoud" DISABLE TRIGGER "inhoud_blijft";
UPDATE "inhoud" i SET "regime" = 'WPG' FROM "gebeurtenis" g
    WHERE g."zaak_id" = i."zaak_id" AND g."nr" = i."nr" AND g."kop"::jsonb ->> 'regime' = 'WPG';
ALTER TABLE "inhoud" ENABLE TRIGGER "inhoud_blijft";

ALTER TABLE "briefvoorbeeld" DISABLE TRIGGER "briefvoorbeeld_blijft";
UPDATE "briefvoorbeeld" v SET "regime" = 'WPG'
    WHERE EXISTS (SELECT FROM jsonb_array_elements(v."exemplaren") e JOIN "document" d ON d."id" = e -> 'document' ->> 'id'
        WHERE d."regime" = 'WPG');
ALTER TABLE "briefvoorbeeld" ENABLE TRIGGER "briefvoorbeeld_blijft";

DO $$
BEGIN
    CREATE ROLE schakel_wpg NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$;

DO $$
DECLARE
    tabel TEXT;
    -- a trial case has no real child in it
    mag TEXT := '"regime" <> ''WPG'' OR "zaak_id" LIKE ''proef-%''';
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app')
        OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_wpg') THEN
        RAISE NOTICE 'rol schakel_app of schakel_wpg bestaat niet: wat onder de Wpg valt staat niet apart; zie deze migratie';
        RETURN;
    END IF;
    GRANT schakel_app TO schakel_wpg;
    FOREACH tabel IN ARRAY ARRAY['inhoud', 'document', 'briefvoorbeeld', 'verzending', 'opvang', 'bericht_in'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('CREATE POLICY "avg" ON %I TO schakel_app USING (%s)', tabel,
            CASE tabel WHEN 'bericht_in' THEN mag || ' OR "proef"' ELSE mag END);
        EXECUTE format('CREATE POLICY "wpg" ON %I TO schakel_wpg USING (true)', tabel);
    END LOOP;
END $$;
