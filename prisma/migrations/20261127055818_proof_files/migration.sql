-- AlterEnum
ALTER TYPE "NoticeTopic" ADD VALUE 'PROOF_FAILED';

-- AlterEnum
ALTER TYPE "PageKind" ADD VALUE 'PROOF';

-- AlterTable
ALTER TABLE "leave_proofs" ALTER COLUMN "line_user_id" DROP NOT NULL,
ALTER COLUMN "message_id" DROP NOT NULL;
