-- CreateEnum
CREATE TYPE "NoticeTopic" AS ENUM ('NEW_BINDING', 'BINDING_WAITING', 'BINDING_DECIDED', 'OTHER_GUARDIAN', 'ROSTER_REQUEST', 'ROSTER_ANSWER');

-- AlterTable
ALTER TABLE "applications" ALTER COLUMN "email_sealed" DROP NOT NULL,
ALTER COLUMN "email_index" DROP NOT NULL,
ALTER COLUMN "email_verified_at" DROP NOT NULL;

-- AlterTable
ALTER TABLE "bindings" ADD COLUMN     "brought_up" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "line_users" ADD COLUMN     "gathers" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "menu" TEXT;

-- AlterTable
ALTER TABLE "roster_mismatches" ADD COLUMN     "student_index" TEXT;

-- CreateTable
CREATE TABLE "roster_requests" (
    "id" UUID NOT NULL,
    "line_user_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "student_index" TEXT NOT NULL,
    "student_id_sealed" TEXT NOT NULL,
    "contact_sealed" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "roster_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gathered_notices" (
    "id" UUID NOT NULL,
    "topic" "NoticeTopic" NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gathered_notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "last_notices" (
    "topic" "NoticeTopic" NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "last_notices_pkey" PRIMARY KEY ("topic","recipient_id")
);

-- CreateIndex
CREATE INDEX "roster_requests_student_index_idx" ON "roster_requests"("student_index");

-- CreateIndex
CREATE INDEX "roster_requests_school_id_at_idx" ON "roster_requests"("school_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "roster_requests_line_user_id_school_id_student_index_key" ON "roster_requests"("line_user_id", "school_id", "student_index");

-- CreateIndex
CREATE INDEX "gathered_notices_due_at_idx" ON "gathered_notices"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "gathered_notices_topic_recipient_id_object_id_key" ON "gathered_notices"("topic", "recipient_id", "object_id");

-- CreateIndex
CREATE INDEX "roster_mismatches_student_index_at_idx" ON "roster_mismatches"("student_index", "at");

-- CreateIndex
CREATE INDEX "step_log_at_idx" ON "step_log"("at");
