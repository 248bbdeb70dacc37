-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeTopic" ADD VALUE 'BINDING_STOPPED';
ALTER TYPE "NoticeTopic" ADD VALUE 'OTHER_STOPPED';
ALTER TYPE "NoticeTopic" ADD VALUE 'END_ASKED';

-- AlterTable
ALTER TABLE "bindings" ADD COLUMN     "end_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "end_asked_by_id" TEXT,
ADD COLUMN     "end_asked_reason" TEXT,
ADD COLUMN     "end_asked_reason_sealed" TEXT,
ADD COLUMN     "end_reason" TEXT,
ADD COLUMN     "end_reason_sealed" TEXT,
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_by_id" TEXT,
ADD COLUMN     "ended_by_kind" TEXT;
