-- AlterTable
ALTER TABLE "leave_requests" DROP COLUMN "brought_up_on";
