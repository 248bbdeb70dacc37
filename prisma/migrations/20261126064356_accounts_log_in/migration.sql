-- CreateEnum
CREATE TYPE "SessionStage" AS ENUM ('CODE_NEEDED', 'MUST_CHANGE_PASSWORD', 'FULL');

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "failures_told_at" TIMESTAMPTZ(3),
ADD COLUMN     "language" TEXT,
ADD COLUMN     "password_changed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "account_sessions" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "stage" "SessionStage" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_browsers" (
    "account_id" UUID NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_browsers_pkey" PRIMARY KEY ("account_id","browser_hash")
);

-- CreateTable
CREATE TABLE "login_failures" (
    "id" UUID NOT NULL,
    "email_index" TEXT NOT NULL,
    "address_index" TEXT NOT NULL,
    "browser_hash" TEXT,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_failures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_sessions_token_hash_key" ON "account_sessions"("token_hash");

-- CreateIndex
CREATE INDEX "account_sessions_account_id_idx" ON "account_sessions"("account_id");

-- CreateIndex
CREATE INDEX "account_sessions_last_seen_at_idx" ON "account_sessions"("last_seen_at");

-- CreateIndex
CREATE INDEX "account_browsers_browser_hash_idx" ON "account_browsers"("browser_hash");

-- CreateIndex
CREATE INDEX "account_browsers_seen_at_idx" ON "account_browsers"("seen_at");

-- CreateIndex
CREATE INDEX "login_failures_email_index_at_idx" ON "login_failures"("email_index", "at");

-- CreateIndex
CREATE INDEX "login_failures_address_index_at_idx" ON "login_failures"("address_index", "at");

-- AddForeignKey
ALTER TABLE "account_sessions" ADD CONSTRAINT "account_sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_browsers" ADD CONSTRAINT "account_browsers_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
