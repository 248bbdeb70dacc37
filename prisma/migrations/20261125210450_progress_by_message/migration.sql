-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeTopic" ADD VALUE 'BINDING_CHANGED';
ALTER TYPE "NoticeTopic" ADD VALUE 'BINDING_ENDED';
ALTER TYPE "NoticeTopic" ADD VALUE 'GUARDIAN_ELSEWHERE';

-- AlterTable
ALTER TABLE "applications" ALTER COLUMN "line_user_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "bindings" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "changes" TEXT;

-- AlterTable
ALTER TABLE "line_users" ADD COLUMN     "signed_out_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "guardian_sessions" (
    "line_user_id" TEXT NOT NULL,
    "contact_index" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guardian_sessions_pkey" PRIMARY KEY ("line_user_id","contact_index")
);

-- CreateIndex
CREATE INDEX "guardian_sessions_until_idx" ON "guardian_sessions"("until");
