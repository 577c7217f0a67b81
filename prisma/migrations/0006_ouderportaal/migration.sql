-- The online form for parents: codes, who came in with one, attempts that came to nothing, and what was sent along.

-- CreateTable
CREATE TABLE "portaalcode" (
    "id" TEXT NOT NULL,
    "leerling_id" TEXT NOT NULL,
    "gezag_id" TEXT,
    "doel" TEXT NOT NULL,
    "groep" TEXT NOT NULL,
    "zout" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "geldig_tot" CHAR(10) NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ingetrokken_op" TIMESTAMPTZ(3),
    "gebruikt_op" TIMESTAMPTZ(3),
    "sleutel" TEXT,
    "lichaam" CHAR(64),

    CONSTRAINT "portaalcode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portaalsessie" (
    "id" CHAR(64) NOT NULL,
    "code_id" TEXT NOT NULL,
    "gezien_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "portaalsessie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portaalpoging" (
    "id" TEXT NOT NULL,
    "sleutel" CHAR(64) NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "portaalpoging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portaalbestand" (
    "id" TEXT NOT NULL,
    "code_id" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "mediatype" TEXT NOT NULL,
    "grootte" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "scan" TEXT NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "overgedragen_op" TIMESTAMPTZ(3),

    CONSTRAINT "portaalbestand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "portaalcode_groep_key" ON "portaalcode"("groep");

-- CreateIndex
CREATE INDEX "portaalcode_leerling_id_idx" ON "portaalcode"("leerling_id");

-- CreateIndex
CREATE INDEX "portaalsessie_verloopt_op_idx" ON "portaalsessie"("verloopt_op");

-- CreateIndex
CREATE INDEX "portaalpoging_sleutel_op_idx" ON "portaalpoging"("sleutel", "op");

-- CreateIndex
CREATE INDEX "portaalpoging_op_idx" ON "portaalpoging"("op");

-- CreateIndex
CREATE INDEX "portaalbestand_code_id_idx" ON "portaalbestand"("code_id");

-- What comes in by the form stands in the ledger under this account. Nobody can sign in with it.
INSERT INTO "account" ("id", "subject", "naam", "rol", "actief")
VALUES ('ouderportaal', 'systeem:ouderportaal', 'Online formulier voor ouders', 'systeem', false);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel_app') THEN
        RAISE NOTICE 'rol schakel_app bestaat niet: geef het programma rechten zoals in deze migratie staat';
        RETURN;
    END IF;
    GRANT SELECT, INSERT, UPDATE, DELETE ON "portaalcode", "portaalsessie", "portaalpoging", "portaalbestand" TO schakel_app;
END $$;
