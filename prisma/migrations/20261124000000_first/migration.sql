-- CreateEnum
CREATE TYPE "Level" AS ENUM ('ELEMENTARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'VOCATIONAL_HIGH');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('HOMEROOM_TEACHER', 'STUDENT_AFFAIRS_CHIEF', 'STUDENT_AFFAIRS_DIRECTOR', 'PRINCIPAL', 'UNIT_ADMIN');

-- CreateEnum
CREATE TYPE "StudentStatus" AS ENUM ('ACTIVE', 'LEFT');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('DONE', 'PENDING', 'OVERTAKEN', 'DEAD');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('LINE', 'EMAIL', 'SMS');

-- CreateEnum
CREATE TYPE "OutboxKind" AS ENUM ('PROMPT', 'NOTICE');

-- CreateEnum
CREATE TYPE "OutboxStatus" AS ENUM ('UNSENT', 'SENT', 'SUPERSEDED', 'DEAD');

-- CreateEnum
CREATE TYPE "BindingStatus" AS ENUM ('PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED');

-- CreateTable
CREATE TABLE "key_check" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sealed" TEXT NOT NULL,
    "index" TEXT NOT NULL,

    CONSTRAINT "key_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "app_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schools" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "level" "Level" NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "district" TEXT,
    "phone" TEXT,

    CONSTRAINT "schools_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classes" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "grade" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "classes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "students" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "class_id" TEXT NOT NULL,
    "seat_no" INTEGER NOT NULL,
    "student_no_sealed" TEXT NOT NULL,
    "name_sealed" TEXT NOT NULL,
    "national_id_sealed" TEXT,
    "national_id_index" TEXT,
    "pupil_code_sealed" TEXT,
    "pupil_code_index" TEXT,
    "guardian_email_sealed" TEXT,
    "guardian_email_index" TEXT,
    "guardian_mobile_sealed" TEXT,
    "guardian_mobile_index" TEXT,
    "status" "StudentStatus" NOT NULL DEFAULT 'ACTIVE',

    CONSTRAINT "students_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" TEXT NOT NULL,
    "name_sealed" TEXT NOT NULL,
    "email_sealed" TEXT NOT NULL,
    "email_index" TEXT NOT NULL,
    "mobile_sealed" TEXT,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_posts" (
    "id" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "class_id" TEXT,

    CONSTRAINT "staff_posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "line_users" (
    "id" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'zh-Hant',
    "followed" BOOLEAN NOT NULL DEFAULT true,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "staff_id" TEXT,
    "staff_since" TIMESTAMPTZ(3),

    CONSTRAINT "line_users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "flow" TEXT NOT NULL,
    "flow_version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "snapshot_sealed" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "question_token" TEXT NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,
    "last_event_id" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "step_log" (
    "id" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "event_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "flow" TEXT NOT NULL,
    "event_kind" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,

    CONSTRAINT "step_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_events" (
    "id" TEXT NOT NULL,
    "line_user_id" TEXT NOT NULL,
    "message_id" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "EventStatus" NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "payload_sealed" TEXT,

    CONSTRAINT "inbound_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "kind" "OutboxKind" NOT NULL,
    "line_user_id" TEXT,
    "event_id" TEXT,
    "sequence" INTEGER NOT NULL,
    "payload_sealed" TEXT,
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "status" "OutboxStatus" NOT NULL DEFAULT 'UNSENT',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_until" TIMESTAMPTZ(3),
    "give_up_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_codes" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "line_user_id" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "destination_index" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "verification_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_mismatches" (
    "id" UUID NOT NULL,
    "line_user_id" TEXT NOT NULL,
    "contact_index" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roster_mismatches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "email_sealed" TEXT NOT NULL,
    "email_index" TEXT NOT NULL,
    "national_id_index" TEXT NOT NULL,
    "name_sealed" TEXT NOT NULL,
    "mobile_sealed" TEXT,
    "password_hash" TEXT NOT NULL,
    "first_password_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "line_user_id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "national_id_sealed" TEXT NOT NULL,
    "guardian_index" TEXT NOT NULL,
    "name_sealed" TEXT NOT NULL,
    "email_sealed" TEXT NOT NULL,
    "email_index" TEXT NOT NULL,
    "mobile_sealed" TEXT NOT NULL,
    "mobile_index" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3) NOT NULL,
    "mobile_verified_at" TIMESTAMPTZ(3),
    "consent_id" TEXT NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "signature_sealed" TEXT NOT NULL,
    "form_hash" TEXT NOT NULL,
    "account_id" UUID,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bindings" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "student_id" TEXT NOT NULL,
    "guardian_index" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "relation_sealed" TEXT,
    "status" "BindingStatus" NOT NULL DEFAULT 'PENDING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "reason" TEXT,
    "reason_sealed" TEXT,

    CONSTRAINT "bindings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_texts" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "pages" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "school_id" TEXT,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "version" INTEGER,
    "detail_sealed" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "schools_level_search_name_idx" ON "schools"("level", "search_name");

-- CreateIndex
CREATE UNIQUE INDEX "classes_school_id_grade_name_key" ON "classes"("school_id", "grade", "name");

-- CreateIndex
CREATE INDEX "students_national_id_index_idx" ON "students"("national_id_index");

-- CreateIndex
CREATE INDEX "students_pupil_code_index_idx" ON "students"("pupil_code_index");

-- CreateIndex
CREATE INDEX "students_class_id_seat_no_idx" ON "students"("class_id", "seat_no");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_index_key" ON "staff"("email_index");

-- CreateIndex
CREATE INDEX "staff_posts_staff_id_idx" ON "staff_posts"("staff_id");

-- CreateIndex
CREATE INDEX "staff_posts_class_id_idx" ON "staff_posts"("class_id");

-- CreateIndex
CREATE INDEX "line_users_staff_id_idx" ON "line_users"("staff_id");

-- CreateIndex
CREATE INDEX "conversations_expires_at_idx" ON "conversations"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "step_log_conversation_id_version_key" ON "step_log"("conversation_id", "version");

-- CreateIndex
CREATE INDEX "inbound_events_status_due_at_idx" ON "inbound_events"("status", "due_at");

-- CreateIndex
CREATE INDEX "inbound_events_message_id_idx" ON "inbound_events"("message_id");

-- CreateIndex
CREATE INDEX "inbound_events_received_at_idx" ON "inbound_events"("received_at");

-- CreateIndex
CREATE INDEX "outbox_status_due_at_idx" ON "outbox"("status", "due_at");

-- CreateIndex
CREATE INDEX "outbox_event_id_idx" ON "outbox"("event_id");

-- CreateIndex
CREATE INDEX "outbox_line_user_id_status_idx" ON "outbox"("line_user_id", "status");

-- CreateIndex
CREATE INDEX "verification_codes_destination_index_created_at_idx" ON "verification_codes"("destination_index", "created_at");

-- CreateIndex
CREATE INDEX "verification_codes_line_user_id_created_at_idx" ON "verification_codes"("line_user_id", "created_at");

-- CreateIndex
CREATE INDEX "roster_mismatches_line_user_id_at_idx" ON "roster_mismatches"("line_user_id", "at");

-- CreateIndex
CREATE INDEX "roster_mismatches_contact_index_at_idx" ON "roster_mismatches"("contact_index", "at");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_email_index_key" ON "accounts"("email_index");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_national_id_index_key" ON "accounts"("national_id_index");

-- CreateIndex
CREATE UNIQUE INDEX "applications_number_key" ON "applications"("number");

-- CreateIndex
CREATE UNIQUE INDEX "applications_event_id_key" ON "applications"("event_id");

-- CreateIndex
CREATE INDEX "applications_line_user_id_idx" ON "applications"("line_user_id");

-- CreateIndex
CREATE INDEX "applications_guardian_index_idx" ON "applications"("guardian_index");

-- CreateIndex
CREATE INDEX "bindings_student_id_status_idx" ON "bindings"("student_id", "status");

-- CreateIndex
CREATE INDEX "bindings_application_id_idx" ON "bindings"("application_id");

-- CreateIndex
CREATE INDEX "audit_entries_object_kind_object_id_idx" ON "audit_entries"("object_kind", "object_id");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- AddForeignKey
ALTER TABLE "classes" ADD CONSTRAINT "classes_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "students" ADD CONSTRAINT "students_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "students" ADD CONSTRAINT "students_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_posts" ADD CONSTRAINT "staff_posts_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_posts" ADD CONSTRAINT "staff_posts_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_posts" ADD CONSTRAINT "staff_posts_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_users" ADD CONSTRAINT "line_users_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent_texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bindings" ADD CONSTRAINT "bindings_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bindings" ADD CONSTRAINT "bindings_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bindings" ADD CONSTRAINT "bindings_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema language cannot say.

-- A member of staff has one phone: of two that come at once, one loses and finds the other.
CREATE UNIQUE INDEX line_users_one_phone ON line_users (staff_id) WHERE staff_id IS NOT NULL;

-- One open binding per guardian and student. A collision at submission is answered per child.
CREATE UNIQUE INDEX "bindings_one_open" ON "bindings"("guardian_index", "student_id")
WHERE "status" IN ('PENDING', 'APPROVED', 'SUSPENDED');

-- The house's clock: the database's, in whole milliseconds as JavaScript keeps them, plus an offset that only tests set.
INSERT INTO "app_clock" ("id", "offset_ms") VALUES (1, 0);

CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT date_trunc('milliseconds', clock_timestamp())
    + coalesce((SELECT offset_ms FROM app_clock WHERE id = 1), 0) * interval '1 millisecond'
$$;

-- Audit entries are only ever added, and deleted only when their time is over (retention.auditMs in domain/limits.ts).
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.at < app_now() - interval '1825 days' THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit entries are never changed' USING ERRCODE = 'HR003';
END
$$;

CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON "audit_entries"
FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON "audit_entries"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Judges the counts of a step that is written in one statement: a raised error undoes all of it.
CREATE FUNCTION require_step(event_rows bigint, conversation_rows bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF event_rows IS DISTINCT FROM 1 THEN
    RAISE EXCEPTION 'event already stored' USING ERRCODE = 'HR001';
  END IF;
  IF conversation_rows IS DISTINCT FROM 1 THEN
    RAISE EXCEPTION 'conversation version lost' USING ERRCODE = 'HR002';
  END IF;
  RETURN true;
END
$$;
