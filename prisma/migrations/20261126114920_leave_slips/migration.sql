-- CreateEnum
CREATE TYPE "LeaveState" AS ENUM ('DRAFT', 'SUBMITTED', 'HELD', 'CONFIRMED', 'CONVERTED', 'CANCEL_ASKED', 'RETURNED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ProofStatus" AS ENUM ('WANTED', 'KEPT', 'REFUSED', 'LOST');

-- CreateEnum
CREATE TYPE "AbsenceState" AS ENUM ('ASKED', 'FILED', 'EXPECTED', 'TAKEN_BACK');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeTopic" ADD VALUE 'NEW_LEAVE';
ALTER TYPE "NoticeTopic" ADD VALUE 'LEAVE_WAITING';
ALTER TYPE "NoticeTopic" ADD VALUE 'LEAVE_CHANGED';
ALTER TYPE "NoticeTopic" ADD VALUE 'LEAVE_FILED';
ALTER TYPE "NoticeTopic" ADD VALUE 'LEAVE_DECIDED';
ALTER TYPE "NoticeTopic" ADD VALUE 'LEAVE_PROOF';
ALTER TYPE "NoticeTopic" ADD VALUE 'ABSENCE_ASKED';
ALTER TYPE "NoticeTopic" ADD VALUE 'ABSENCE_ANSWERED';
ALTER TYPE "NoticeTopic" ADD VALUE 'LEAVE_DIGEST';
ALTER TYPE "NoticeTopic" ADD VALUE 'DEPUTY_NAMED';

-- CreateTable
CREATE TABLE "leave_policies" (
    "id" TEXT NOT NULL,
    "school_id" TEXT,
    "level" "Level" NOT NULL,
    "from" TEXT NOT NULL,
    "policy" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leave_policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_calendars" (
    "school_id" TEXT NOT NULL,
    "calendar" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "school_calendars_pkey" PRIMARY KEY ("school_id")
);

-- CreateTable
CREATE TABLE "leave_ledgers" (
    "student_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "leave_ledgers_pkey" PRIMARY KEY ("student_id")
);

-- CreateTable
CREATE TABLE "leave_requests" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "binding_id" UUID NOT NULL,
    "student_id" TEXT NOT NULL,
    "guardian_index" TEXT NOT NULL,
    "line_user_id" TEXT,
    "event_id" TEXT NOT NULL,
    "state" "LeaveState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "detail_sealed" TEXT NOT NULL,
    "from_day" TEXT NOT NULL,
    "to_day" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "first_period" INTEGER,
    "last_period" INTEGER,
    "school_days" INTEGER NOT NULL,
    "days" DOUBLE PRECISION NOT NULL,
    "periods" INTEGER NOT NULL,
    "chain" TEXT[],
    "turn" TEXT,
    "turn_since" TIMESTAMPTZ(3),
    "take_over_at" TIMESTAMPTZ(3),
    "is_over_quota" BOOLEAN NOT NULL DEFAULT false,
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "is_escalated" BOOLEAN NOT NULL DEFAULT false,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "return_sealed" TEXT,
    "resend_until" TEXT,
    "resend_of_id" UUID,
    "contradict_sealed" TEXT,
    "proof_why" TEXT,
    "proof_until" TEXT,
    "proof_reminded_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "brought_up_on" TEXT,

    CONSTRAINT "leave_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave_proofs" (
    "id" UUID NOT NULL,
    "line_user_id" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "leave_id" UUID,
    "status" "ProofStatus" NOT NULL DEFAULT 'WANTED',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "mime" TEXT,
    "size" INTEGER,
    "content_sealed" BYTEA,
    "problem" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kept_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "leave_proofs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave_deputies" (
    "id" UUID NOT NULL,
    "class_id" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "named_by_id" TEXT NOT NULL,
    "from_day" TEXT NOT NULL,
    "to_day" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "leave_deputies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absences" (
    "id" UUID NOT NULL,
    "student_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "marked_by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "AbsenceState" NOT NULL DEFAULT 'ASKED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "leave_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "leave_policies_school_id_idx" ON "leave_policies"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "leave_requests_number_key" ON "leave_requests"("number");

-- CreateIndex
CREATE UNIQUE INDEX "leave_requests_event_id_key" ON "leave_requests"("event_id");

-- CreateIndex
CREATE INDEX "leave_requests_student_id_state_idx" ON "leave_requests"("student_id", "state");

-- CreateIndex
CREATE INDEX "leave_requests_state_take_over_at_idx" ON "leave_requests"("state", "take_over_at");

-- CreateIndex
CREATE INDEX "leave_requests_binding_id_idx" ON "leave_requests"("binding_id");

-- CreateIndex
CREATE INDEX "leave_requests_from_day_to_day_idx" ON "leave_requests"("from_day", "to_day");

-- CreateIndex
CREATE UNIQUE INDEX "leave_proofs_message_id_key" ON "leave_proofs"("message_id");

-- CreateIndex
CREATE INDEX "leave_proofs_leave_id_idx" ON "leave_proofs"("leave_id");

-- CreateIndex
CREATE INDEX "leave_proofs_line_user_id_leave_id_idx" ON "leave_proofs"("line_user_id", "leave_id");

-- CreateIndex
CREATE INDEX "leave_proofs_status_due_at_idx" ON "leave_proofs"("status", "due_at");

-- CreateIndex
CREATE INDEX "leave_deputies_class_id_idx" ON "leave_deputies"("class_id");

-- CreateIndex
CREATE INDEX "leave_deputies_staff_id_idx" ON "leave_deputies"("staff_id");

-- CreateIndex
CREATE INDEX "absences_day_idx" ON "absences"("day");

-- CreateIndex
CREATE UNIQUE INDEX "absences_student_id_day_key" ON "absences"("student_id", "day");

-- AddForeignKey
ALTER TABLE "leave_proofs" ADD CONSTRAINT "leave_proofs_leave_id_fkey" FOREIGN KEY ("leave_id") REFERENCES "leave_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;
