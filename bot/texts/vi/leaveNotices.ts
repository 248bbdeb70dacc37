/** What is told of leave by pushes and mails: nothing about health. */
export const leaveNotices: Readonly<Record<string, string>> = {
  'notice.leaveFiled': '{relation} đã xin nghỉ cho {child}: {time} (đơn số {number}).',
  'notice.leaveDraftSent':
    'Đơn xin nghỉ viết sẵn đã được gửi: {child}, {time} (đơn số {number}). Đã gửi chưa phải là được duyệt; việc gấp xin gọi:\n{school}',
  'notice.leave.CONFIRMED': '✓ {child}: đơn nghỉ {time} (số {number}) đã được thầy/cô {by} xác nhận.{proof}',
  'notice.leave.RETURNED': '{child}: đơn nghỉ {time} (số {number}) bị trả lại. {reason}{resend}',
  'notice.leave.CANCELLED': '{child}: đơn nghỉ {time} (số {number}) đã hủy, hôm đó con đi học bình thường.',
  'notice.leave.HELD':
    '{child}: đơn nghỉ {time} (số {number}) tạm giữ vì hai phụ huynh nói khác nhau. Nhà trường sẽ liên hệ.\n{school}',
  'notice.leave.CANCEL_ASKED': '{child}: đang xin hủy đơn nghỉ {time} (số {number}), chờ nhà trường đồng ý.',
  'notice.leave.CONVERTED':
    '{child}: đơn nghỉ {time} (số {number}) không có giấy chứng minh nên đã chuyển sang loại nghỉ khác. Cần hỏi xin gọi trường.\n{school}',
  'notice.leave.DRAFT':
    '{child}: bản nháp xin nghỉ {time} chưa được gửi vì không còn đúng quy định. Mời xem lại, hoặc gọi trường trước.\n{school}',
  'notice.leaveReasonInDetail': 'Lý do: bấm "Xem đơn".',
  'notice.leaveProofWanted': '\nVui lòng gửi giấy chứng minh (ảnh hoặc PDF) trước {day}.',
  'notice.leaveResend': '\nCó thể sửa và gửi lại đến {day}.',
  'notice.leaveProof':
    '{child}: đơn nghỉ {time} (số {number}) còn thiếu giấy chứng minh. Vui lòng gửi ảnh hoặc PDF trước {day}.',
  'notice.proofFailed': '{child}: giấy chứng minh của đơn nghỉ {time} (số {number}): {why}',
  'notice.absenceAsked': '{child} hôm nay chưa đến trường và chưa có đơn nghỉ. Con hôm nay thế nào?',
  'notice.absence.SICK': 'Nghỉ ốm',
  'notice.absence.PERSONAL': 'Nghỉ việc riêng',
  'notice.absence.SHOULD_BE_THERE': 'Con phải ở trường!',
  'notice.slip.confirm': 'Xác nhận',
  'notice.slip.return': 'Trả lại',
  'notice.slip.detail': 'Chi tiết',
  'notice.newLeave': 'Có {count} đơn nghỉ (假單) mới chờ thầy/cô xác nhận. Gõ "đơn nghỉ" để xem tất cả.',
  'notice.leaveWaits': 'Có {count} đơn nghỉ (假單) đang chờ thầy/cô. Gõ "đơn nghỉ" để xem tất cả.',
  'notice.slipTitle': '{seat} {student} ({class})',
  'notice.slipTime': 'Xin nghỉ: {time}',
  'notice.slipState.HELD': '⚠ cần làm rõ',
  'notice.slipState.CANCEL_ASKED': '⚠ xin hủy',
  'notice.leaveChanged': '{count, plural, other {Có # đơn nghỉ thay đổi:}}{slips}',
  'notice.leaveChanged.PASSED_ON':
    '\n{seat} {student} ({class}) {time}: chờ quá lâu, đã chuyển cho người tiếp theo',
  'notice.leaveChanged.PROOF': '\n{seat} {student} ({class}) {time}: phụ huynh đã bổ sung giấy',
  'notice.leaveChanged.CHANGED': '\n{seat} {student} ({class}) {time}: phụ huynh có thay đổi, gõ "đơn nghỉ"',
  'notice.leaveChanged.CANCELLED': '\n{seat} {student} ({class}) {time}: phụ huynh đã hủy',
  'notice.leaveChanged.CANCEL_ASKED':
    '\n{seat} {student} ({class}) {time}: phụ huynh muốn hủy, gõ "đơn nghỉ"',
  'notice.leaveChanged.HELD':
    '\n⚠ {seat} {student} ({class}) {time}: hai phụ huynh nói khác nhau, xin liên hệ',
  'notice.leaveChanged.CONVERTED': '\n{seat} {student} ({class}) {time}: không có giấy, đã chuyển loại nghỉ',
  'notice.leaveChanged.RETURNED': '\n{seat} {student} ({class}) {time}: đã trả lại',
  'notice.absenceExpected':
    '⚠ Phụ huynh nói các em này phải ở trường: {pupils}. Xin tìm ngay và gọi cho phụ huynh 📞',
  'notice.digest':
    'Vắng hôm nay, {day}: {none, plural, =1 {không có} other {{classes}}}.{waiting, plural, =0 {} other {\nCó # đơn nghỉ (假單) chờ thầy/cô.}}',
  'notice.digestClass':
    '{class}{absent, plural, =0 {} other {, nghỉ: số {seats}}}{unexplained, plural, =0 {} other {, chưa đến: số {missing}}}',
  'notice.openRoll': 'Điểm danh',
  'notice.openSlips': 'Xem đơn nghỉ',
  'notice.openToday': 'Vắng hôm nay',
  'notice.deputyNamed':
    'Thầy/cô {teacher} nhờ dạy thay chủ nhiệm (代理導師): {days}. Trong những ngày đó, gõ "đơn nghỉ" hoặc "điểm danh" để xem lớp.',
  'mail.staffLeave.subject': '{count, plural, other {Có # đơn nghỉ chờ thầy/cô xác nhận}}',
  'mail.staffLeave.body':
    'Kính chào thầy/cô,\n\n{count, plural, =0 {lớp của thầy/cô có tin về việc xin nghỉ.} other {có # đơn nghỉ (假單) đang chờ thầy/cô.}}\n\n{how}\n\nSau khi đăng nhập một lần, thầy/cô sẽ được báo ngay trên LINE.',
  'slips.reason.NOT_IN_TIME': 'quá hạn xin nghỉ',
  'slips.reason.WRONG_KIND': 'sai loại nghỉ',
  'slips.reason.PROOF_NEEDED': 'cần giấy chứng minh',
  'slips.reason.CALL_US': 'xin gọi giáo viên',
  'slips.reason.OTHER': 'lý do khác',
};
