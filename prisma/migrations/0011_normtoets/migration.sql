-- Which norm was held against which event of a case, and whether it was followed: what the report counts (pas toe of leg
-- uit). Derived from the ledger; a worker that starts makes the rows of the cases that there are already.

-- AlterTable
ALTER TABLE "zaak" ADD COLUMN "getoetst" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "normtoets" (
    "zaak_id" TEXT NOT NULL,
    "norm" TEXT NOT NULL,
    "over" TEXT NOT NULL,
    "nr" INTEGER NOT NULL,
    "dag" CHAR(10) NOT NULL,
    "maand" CHAR(7) NOT NULL,
    "ronde" INTEGER NOT NULL,
    "afgeweken" BOOLEAN NOT NULL,
    "afwijkreden" TEXT,
    "motivatie_nr" INTEGER,
    "regime" TEXT NOT NULL,
    "gemeente" TEXT NOT NULL,
    "vestiging" TEXT,

    CONSTRAINT "normtoets_pkey" PRIMARY KEY ("zaak_id","norm","over")
);

-- CreateIndex
CREATE INDEX "normtoets_gemeente_maand_idx" ON "normtoets"("gemeente", "maand");

-- What falls under the Wpg the database itself gives only to who comes in as a member of schakel_wpg (0012_regimes).
DO $$
BEGIN
    CREATE ROLE schakel_wpg NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT, UPDATE, DELETE ON "normtoets" TO schakel_app;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_wpg') THEN
        RAISE NOTICE 'rol schakel_wpg bestaat niet: wat onder de Wpg valt staat niet apart; zie deze migratie';
        RETURN;
    END IF;
    GRANT schakel_app TO schakel_wpg;
    ALTER TABLE "normtoets" ENABLE ROW LEVEL SECURITY;
    CREATE POLICY "avg" ON "normtoets" TO schakel_app USING ("regime" <> 'WPG' OR "zaak_id" LIKE 'proef-%');
    CREATE POLICY "wpg" ON "normtoets" TO schakel_wpg USING (true);
END $$;
