-- CreateEnum
CREATE TYPE "PageKind" AS ENUM ('CONSENT', 'SIGNATURE', 'FORM');

-- AlterEnum
ALTER TYPE "NoticeTopic" ADD VALUE 'PAGE_DONE';

-- CreateTable
CREATE TABLE "page_links" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "kind" "PageKind" NOT NULL,
    "line_user_id" TEXT NOT NULL,
    "question_token" TEXT,
    "object_id" UUID,
    "consent_id" TEXT,
    "contact_sealed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "browser_hash" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "page_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" UUID NOT NULL,
    "line_user_id" TEXT NOT NULL,
    "question_token" TEXT NOT NULL,
    "png_sealed" TEXT NOT NULL,
    "strokes_sealed" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "application_id" UUID,

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "page_links_token_hash_key" ON "page_links"("token_hash");

-- CreateIndex
CREATE INDEX "page_links_line_user_id_question_token_idx" ON "page_links"("line_user_id", "question_token");

-- CreateIndex
CREATE INDEX "page_links_expires_at_idx" ON "page_links"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_application_id_key" ON "signatures"("application_id");

-- CreateIndex
CREATE INDEX "signatures_line_user_id_question_token_idx" ON "signatures"("line_user_id", "question_token");

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
