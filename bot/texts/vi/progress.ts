/** What a guardian sees and does of what was sent, and what the teacher is told of it. */
export const progress: Readonly<Record<string, string>> = {
  'progress.ofApplication': 'Đơn số {number}',
  'progress.suspended': 'Nhà trường đã tạm ngừng. Xin hỏi nhà trường.',
  'progress.endedByYou': 'Anh/chị đã kết thúc liên kết này.',
  'progress.endedBySchool': 'Nhà trường đã kết thúc liên kết này; xin hỏi nhà trường để biết chi tiết.',
  'progress.studentLeft': 'Con không còn trong danh sách của trường. Xin hỏi nhà trường.',
  'progress.edit': '✎ Sửa',
  'progress.cancel': '🗑 Hủy đơn',
  'progress.end': 'Kết thúc liên kết',
  'progress.stage.sent': 'Đã gửi',
  'progress.stage.reviewed': 'Giáo viên duyệt',
  'progress.stage.account': 'Lập tài khoản',
  'progress.stage.login': 'Đăng nhập',
  'progress.done': '{stage} ✓',
  'progress.then': '{before} → {next}',
  'progress.add': '＋ Thêm học sinh',
  'progress.signOut': 'Đăng xuất',
  'progress.untie': 'Gỡ LINE này',
  'progress.erase': 'Xóa mọi dữ liệu',
  'progress.more': 'Cũng có thể nhập: thêm học sinh, đăng xuất, gỡ LINE này, xóa mọi dữ liệu.',
  'progress.offerMobile':
    'Xác minh số di động để sau này có thể tra cứu bằng số đó. Hãy nhập "xác minh điện thoại".',
  'progress.verifyMobile': 'Xác minh di động',
  'resume.progress': 'Quay lại đơn',
  'progress.whereabouts': 'Các đơn của anh/chị',
  'progress.home': 'Muốn xem đơn, hãy nhập "tiến độ". Muốn liên kết với con, hãy nhập "liên kết".',
  'progress.homeInvalid':
    'Xin lỗi, chưa hiểu. Muốn xem đơn, hãy nhập "tiến độ"; xem cách dùng, nhập "trợ giúp".',
  'progress.unknownHere':
    'Trên LINE này hiện không có đơn nào xem được. Để bắt đầu, hãy nhập "liên kết"; đơn nộp bằng điện thoại khác cũng tra được ở đây.',
  'progress.outHere': 'Điện thoại này đã đăng xuất. Cần mã xác minh để chắc rằng đó là anh/chị.',
  'progress.askContact':
    'Hãy nhập email hoặc số di động đã xác minh khi nộp đơn, mã sẽ được gửi đến.\nVí dụ: name@example.com',
  'progress.askEmail': 'Hãy nhập email đã xác minh khi nộp đơn, mã sẽ được gửi đến.\nVí dụ: name@example.com',
  'progress.codeSent': 'Nếu {to} đã được xác minh trong đơn, mã đã được gửi đi, có hiệu lực 1 giờ.',
  'progress.askCode': 'Vui lòng nhập mã 6 chữ số đã gửi đến {to}.',
  'progress.codeTooSoon': 'Mã vừa được gửi, xin xem đã nhận chưa. Sau {until} có thể lấy lại.',
  'progress.noMobile': 'Không còn số di động nào cần xác minh.',
  'progress.noProvenContact':
    'Đơn này không có email hay số di động đã xác minh. Xin gọi nhà trường để được giúp.',
  'progress.proven': '✓ Đúng rồi. Trong 12 giờ, anh/chị cũng xem được tiến độ ở đây.',
  'progress.mobileProven': '✓ Đã xác minh số di động; sau này đổi máy vẫn tra cứu được bằng số này.',
  'progress.offerMove': 'Từ nay gửi thông báo đến điện thoại này?',
  'progress.moveHere': 'Gửi đến đây',
  'progress.moveNot': 'Không đổi',
  'progress.moved':
    '{count, plural, =0 {Chưa thay đổi gì: đã hết thời gian của mã. Mời gõ "tiến độ" để xác minh lại.} other {✓ Thông báo của # đơn từ nay gửi đến đây. Điện thoại cũ sẽ được báo.}}',
  'progress.notMoved': 'Được, thông báo vẫn gửi như trước.',
  'progress.kept': 'Được, không có gì thay đổi.',
  'progress.keep': 'Để sau',
  'progress.confirmCancel': 'Hủy đơn này? Giáo viên sẽ không xét duyệt nữa.',
  'progress.sureCancel': 'Chắc chắn hủy',
  'progress.cancelled': '✓ Đã hủy đơn này. Sau này có thể nộp lại.',
  'progress.confirmEnd':
    'Kết thúc liên kết này? Sẽ ngừng ngay và báo cho giáo viên; muốn liên kết lại phải nộp đơn mới.\nTrước hết sẽ gửi mã để chắc rằng đó là anh/chị.',
  'progress.sureEnd': 'Vâng, gửi mã',
  'progress.ended': '✓ Liên kết đã kết thúc và ngừng ngay. Giáo viên sẽ được báo.',
  'progress.changed': 'Đơn này vừa thay đổi, lần này chưa làm gì. Hãy nhập "tiến độ" để xem.',
  'progress.notYours': 'Không tìm thấy, không có gì thay đổi. Muốn xem đơn của mình, hãy nhập "tiến độ".',
  'progress.nothingToErase':
    'Không có gì để xóa. Liên kết đã duyệt thì bấm nút "Kết thúc liên kết" trong "tiến độ".',
  'progress.confirmErase':
    'Xóa {count} đơn đang chờ, không duyệt hoặc đã hủy? Dữ liệu cá nhân này bị xóa ngay và không lấy lại được; đơn đã duyệt vẫn giữ.',
  'progress.sureErase': 'Chắc chắn xóa',
  'progress.erased':
    '{count, plural, =0 {Không còn đơn nào để xóa (vừa có người xử lý), chưa thay đổi gì.} other {✓ Đã xóa # đơn cùng dữ liệu cá nhân. Chỉ giữ lại ai đã xóa, lúc nào (không có dữ liệu cá nhân), trong 5 năm theo quy định.}}',
  'progress.signedOut':
    '✓ Đã đăng xuất trên điện thoại này. Xem tiến độ, xin nghỉ và dùng tài khoản sẽ cần nhập mã lại.\nThông báo vẫn gửi đến đây; muốn dừng, hãy nhập "gỡ LINE này".',
  'progress.confirmUntie':
    'Gỡ LINE này? Ở đây sẽ không xem được đơn, không nhận thông báo nữa, chỉ có email; đơn không có email sẽ không có thông báo.',
  'progress.sureUntie': 'Chắc chắn gỡ',
  'progress.untied':
    '{count, plural, =0 {LINE này không nối với đơn nào, không cần gỡ.} other {✓ Đã gỡ: # đơn không còn nối với LINE này. Muốn xem lại, hãy nhập "tiến độ" và dùng mã.}}',
  'binding.amending':
    'Đang sửa đơn số {number}. Bấm ✎ ở phần muốn sửa, rồi ký và gửi. Chưa gửi thì chưa thay đổi gì.',
  'binding.amendLeft': 'Đã bỏ phần sửa; đơn số {number} vẫn như cũ và giáo viên vẫn xét duyệt.',
  'binding.amendNotAnew':
    'Đang sửa đơn số {number} nên không bắt đầu lại được. Hãy bấm ✎ ở phần cần sửa; không sửa nữa thì gõ "hủy".',
  'binding.notAmended':
    'Đơn này không sửa được nữa (có thể đã duyệt, đã hủy hoặc con đã rời trường). Hãy nhập "tiến độ" để xem.',
  'binding.amended':
    'Đã gửi phần sửa (đơn số {number}); giáo viên được báo về thay đổi.{hidden, plural, =0 {} other {\n# học sinh chưa được thêm: có thể đã có người nộp đơn hoặc liên kết. Xin hỏi giáo viên.}}',
  'binding.amendedNothing':
    'Đã gửi (đơn số {number}); nội dung vẫn như cũ.{hidden, plural, =0 {} other {\n# học sinh chưa được thêm: có thể đã có người nộp đơn hoặc liên kết. Xin hỏi giáo viên.}}',
  'binding.amendLost':
    'Trong lúc anh/chị sửa, đơn đã được duyệt hoặc thay đổi; kết quả đó được giữ, phần sửa chưa gửi. Tình trạng hiện tại như sau; đơn còn chờ có thể bấm ✎ sửa lại.',
  'binding.amendCollides':
    'Chưa thay đổi gì. Với số này có thể đã có người nộp đơn hoặc liên kết với con. Xin hỏi giáo viên, hoặc bấm ✎ sửa lại.',
  'change.RELATION': 'quan hệ',
  'change.NAME': 'tên phụ huynh',
  'change.NATIONAL_ID': 'số của phụ huynh',
  'change.MOBILE': 'di động',
  'change.EMAIL': 'email',
  'field.changed': 'Đã sửa',
  'teacher.changedAt': '{at}: {what}',
  'teacher.changed': 'Phụ huynh vừa sửa đơn của {student}, lần này chưa quyết định. Xin xem chi tiết trước.',
  'notice.changed': '{count, plural, other {Phụ huynh đã thay đổi # liên kết: }}{pupils}.\n{where}',
  'notice.seePending': 'Nhập "chờ duyệt" để xem danh sách.',
  'notice.seeClass': 'Nhập "lớp của tôi" để xem ai đã liên kết.',
  'notice.changedOne': '{pupil} đã sửa ({what})',
  'notice.withdrawnOne': '{pupil} đã hủy',
  'notice.endedOne': '{pupil} đã kết thúc',
  'notice.openedElsewhere':
    'Đơn số {numbers} của anh/chị vừa được mở từ một LINE khác bằng mã.\nNếu không phải anh/chị, vui lòng gọi ngay cho nhà trường.',
  'notice.movedAway':
    'Thông báo của đơn số {numbers} từ nay gửi đến một LINE khác, không gửi đến đây nữa.\nNếu không phải anh/chị đổi, vui lòng gọi ngay cho nhà trường.',
  'mail.ended.subject': 'Một liên kết đã kết thúc',
  'mail.ended.body':
    'Chào anh/chị, một liên kết của anh/chị vừa được kết thúc trong LINE bằng mã, và ngừng ngay. Tài khoản và các liên kết khác không thay đổi.\n\nNếu không phải anh/chị, vui lòng gọi ngay cho nhà trường.',
  'mail.staffChanged.subject': '{count, plural, other {Phụ huynh đã thay đổi # liên kết}}',
  'mail.staffChanged.body':
    'Kính chào thầy/cô,\n\nphụ huynh đã sửa, hủy hoặc kết thúc {count} liên kết của lớp.\n\n{how}\n\nĐăng nhập một lần, sau này sẽ được báo trong LINE.',
  'progress.form': 'Tải đơn',
};
