-- Leave that the head of a school decided on: counted by schooljaar, and no case.

-- CreateTable
CREATE TABLE "verlof" (
    "id" TEXT NOT NULL,
    "leerling_id" TEXT NOT NULL,
    "vestiging" TEXT NOT NULL,
    "grond" TEXT NOT NULL,
    "van" CHAR(10) NOT NULL,
    "tot_en_met" CHAR(10) NOT NULL,
    "dagen" INTEGER NOT NULL,
    "besluit" TEXT NOT NULL,
    "besloten_op" CHAR(10) NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "door" TEXT NOT NULL,

    CONSTRAINT "verlof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "verlof_leerling_id_van_tot_en_met_grond_key" ON "verlof"("leerling_id", "van", "tot_en_met", "grond");

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT, UPDATE ON "verlof" TO schakel_app;
END $$;
