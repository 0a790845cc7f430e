-- As Flyway makes it, which may go on where this left off.
CREATE TABLE "pgtracker"."schema_history" (
    "installed_rank" INT NOT NULL,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);
ALTER TABLE "pgtracker"."schema_history" ADD CONSTRAINT "schema_history_pk" PRIMARY KEY ("installed_rank");
CREATE INDEX "schema_history_s_idx" ON "pgtracker"."schema_history" ("success");
