-- CreateTable
CREATE TABLE "application_papers" (
    "code" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "form_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_papers_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "application_papers_application_id_idx" ON "application_papers"("application_id");

-- AddForeignKey
ALTER TABLE "application_papers" ADD CONSTRAINT "application_papers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
