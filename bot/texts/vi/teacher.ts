/** The teacher's flow. */
export const teacher: Readonly<Record<string, string>> = {
  'match.MATCHES': 'Liên lạc khớp với hồ sơ của trường',
  'match.DIFFERS': '⚠ Liên lạc không khớp',
  'match.UNKNOWN': 'Trường chưa có liên lạc',
  'match.short.MATCHES': 'khớp',
  'match.short.DIFFERS': '⚠ không khớp',
  'match.short.UNKNOWN': 'chưa có',

  'teacher.out':
    'Thầy/cô đăng nhập tại đây để duyệt liên kết và đơn nghỉ của lớp mình. Nếu đã đăng nhập rồi, chỉ cần gõ "chờ duyệt".',
  'teacher.login': 'Giáo viên đăng nhập',
  'teacher.askEmail':
    'Vui lòng nhập email thầy/cô đã đăng ký với trường; một mã xác minh sẽ được gửi tới đó.',
  'teacher.emailInvalid': 'Email chưa đầy đủ. Email có dạng name@example.com, vui lòng nhập lại.',
  'teacher.codeSent':
    'Nếu {email} có trong hồ sơ của trường, mã đã được gửi và có hiệu lực trong 1 giờ. Không nhận được? Vui lòng hỏi phụ trách tin học của trường (資訊組長).',
  'teacher.codeTooSoon': 'Mã vừa được gửi, mời xem hộp thư trước. Có thể lấy mã mới sau {until}.',
  'teacher.askCode': 'Vui lòng nhập mã 6 chữ số trong email.',
  'teacher.otherEmail': 'Đổi email khác',
  'teacher.notStaff':
    'LINE này hiện không có vai trò giáo viên chủ nhiệm (chưa từng đăng nhập, hoặc đã hết nhiệm vụ). Mời đăng nhập, hoặc hỏi phụ trách tin học của trường (資訊組長).',
  'teacher.loggedIn': '✓ Đăng nhập thành công.',
  'teacher.home': 'Chào thầy/cô {name}｜Giáo viên chủ nhiệm (導師): {classes}',
  'teacher.homeHint':
    '{pending, plural, =0 {Hiện không có liên kết nào chờ duyệt.} other {Có # liên kết chờ duyệt. Gõ "chờ duyệt" để xem.}}',
  'teacher.list': 'Chờ duyệt',
  'teacher.cancelled': 'Đã hủy. Không có liên kết nào thay đổi.',
  'teacher.loginCancelled': 'Đã hủy đăng nhập.',
  'teacher.nothingPending': '✓ Không còn liên kết nào chờ duyệt.',
  'teacher.pendingTitle': 'Chờ duyệt (待審核)',
  'teacher.previous': 'Trang trước',
  'teacher.more': 'Trang sau',
  'teacher.student': 'Số {seat} {name} ({class})',
  'teacher.guardian': '{relation}: {name}',
  'teacher.summary': 'Số {seat} {student}｜{relation} {guardian}｜{match}',
  'teacher.approve': 'Duyệt',
  'teacher.reject': 'Từ chối',
  'teacher.detail': 'Chi tiết',
  'teacher.backToList': 'Về danh sách',
  'teacher.detailAsk': 'Duyệt đăng ký này? Nếu chưa chắc, vui lòng gọi cho phụ huynh trước.',
  'teacher.detailAskUnproven':
    'Liên lạc không khớp với hồ sơ của trường. Vui lòng gọi số mà trường lưu, hoặc gặp phụ huynh trực tiếp. Duyệt đăng ký này?',
  'teacher.detailAskByMail':
    'Liên lạc không khớp với hồ sơ của trường, và trường không có số điện thoại của gia đình. Vui lòng viết thư đến email mà trường lưu, xem hồ sơ của trường, hoặc gặp phụ huynh trực tiếp. Duyệt đăng ký này?',
  'teacher.noneKnown': 'Trường chưa có',
  'teacher.other': '{relation} ({status})',
  'teacher.askReasonText': 'Vui lòng nhập lý do, tối đa 100 ký tự. Phụ huynh sẽ đọc được.',
  'teacher.reasonInvalid':
    'Lý do dài tối đa {most} ký tự (ví dụ: Mời mang sổ hộ khẩu 戶口名簿 đến trường). Vui lòng nhập lại.',
  'teacher.done.APPROVED': '✓ Đã duyệt: {student} ({guardian}). Phụ huynh sẽ được báo.',
  'teacher.done.REJECTED': '✕ Không duyệt: {student} ({guardian}). Phụ huynh sẽ được báo lý do.',
  'teacher.decidedBy':
    'Liên kết của {student} đã được {by} xử lý lúc {at} ({status}). Lần này không thay đổi gì.',
  'teacher.decidedAlready':
    'Liên kết của {student} đã được xử lý lúc {at} ({status}). Lần này không thay đổi gì.',
  'teacher.ownChild':
    'Đây là con của thầy/cô nên thầy/cô không thể quyết định. Vui lòng hỏi phụ trách tin học của trường (資訊組長).',
  'teacher.gone':
    'Đăng ký này không còn trong danh sách chờ duyệt (có thể đã hủy, đã xử lý, hoặc học sinh đã chuyển lớp).',
  'teacher.reviewing': 'Tất cả {total}: khớp {matches}, không khớp {differs}, trường chưa có {unknown}.',
  'teacher.reviewingHint':
    'Gõ "duyệt 5 8", "từ chối 12", "chi tiết 12" (số thứ tự), hoặc bấm thẻ. Những đăng ký không khớp sẽ được đưa ra xem trước.',
  'teacher.approveAll': 'Duyệt tất cả',
  'teacher.sure': 'Chắc chắn',
  'teacher.confirmAll':
    'Sẽ duyệt {count} đăng ký khớp; {others, plural, =0 {không còn đăng ký nào khác.} other {còn # đăng ký, mời xem từng cái sau.}}\nGõ "chắc chắn" để duyệt và báo cho phụ huynh.',
  'teacher.noneMatching': 'Không có đăng ký nào khớp để duyệt một lần, mời xem từng cái.',
  'teacher.askWhich':
    '{count, plural, =1 {Đăng ký này cần xem trước:} other {# đăng ký này không thể duyệt chỉ bằng số thứ tự. Thầy/cô muốn xem đăng ký nào?}}',
  'teacher.askReason':
    '{count, plural, =1 {Lý do không duyệt là gì?} other {Lý do không duyệt # đăng ký này là gì?}} (Phụ huynh sẽ đọc được; cũng có thể gõ trực tiếp.)',
  'teacher.confirmReason': 'Phụ huynh sẽ đọc: "{reason}"\nThầy/cô chắc chắn chứ?',
  'teacher.otherReason': 'Chọn lý do khác',
  'teacher.noSuchSeat':
    'Không ai trong danh sách chờ duyệt có số thứ tự: {seats}. Xem đơn nghỉ: gõ "đơn nghỉ".',
  'teacher.tooManySeats': 'Mỗi lần tối đa {most} số thứ tự. Mời gõ làm nhiều lần, ví dụ: duyệt 5 8',
  'teacher.orderInvalid':
    'Chưa hiểu. Mời gõ "duyệt", "từ chối" hoặc "chi tiết" và số thứ tự, ví dụ: duyệt 5 8; hoặc "chờ duyệt", "lớp của tôi"',
  'teacher.summaryOfClass': '{class} số {seat} {student}｜{relation} {guardian}｜{match}',
  'teacher.doneMany.APPROVED': '✓ Đã duyệt {count}{named}. Phụ huynh sẽ được báo.',
  'teacher.doneMany.REJECTED': '✕ Không duyệt {count}{named}. Phụ huynh sẽ được báo lý do.',
  'teacher.named': ': {students}',
  'teacher.accountDiffers': '⚠ Số giấy tờ này đã có tài khoản với liên lạc khác',
  'teacher.homeAdmin': 'Chào thầy/cô {name}｜Quản lý đơn vị (單位管理員): {schools}',
  'teacher.homeWords': 'Cũng có thể gõ "đơn nghỉ", "điểm danh", "vắng hôm nay", "lớp của tôi", "trợ giúp".',
  'teacher.noClass':
    'Thầy/cô hiện không chủ nhiệm (導師) lớp nào. Gõ "chờ duyệt" để xem những đăng ký đang chờ; quản lý đơn vị gõ "quản lý liên kết" để xem cả trường.',
  'teacher.classTitle': '{class}: {count} học sinh',
  'teacher.bound': '✓ Đã liên kết {count}: {pupils}',
  'teacher.waiting': '◷ Đang chờ {count}: {pupils}',
  'teacher.unbound': '– Chưa liên kết {count}: {pupils}',
  'teacher.pupil': '{seat} {name}',
  'teacher.classText':
    '[{class}] Đã có {bound} học sinh hoàn thành liên kết (親子綁定). Số thứ tự chưa hoàn thành: {missing}. Mời quý phụ huynh thêm tài khoản LINE của trường và gõ 「親子綁定」 (liên kết), khoảng 5 phút.',
  'teacher.classTextAll':
    '[{class}] Đã có {bound} học sinh hoàn thành liên kết (親子綁定), cả lớp đều đã đăng ký. Cảm ơn quý phụ huynh.',
  'teacher.notify': 'Cách báo đăng ký mới hiện nay: {now}',
  'teacher.notifyHint':
    'Ngay: báo từng đăng ký lập tức. Gộp: đăng ký đầu báo ngay, sau đó 15 phút gộp một lần. Từ 22:00 đến 06:30 không báo, đến 07:50 sẽ báo chung.',
  'teacher.atOnce': 'Ngay',
  'teacher.gathered': 'Gộp',
  'teacher.nowAtOnce': '✓ Từ nay báo ngay từng đăng ký mới.',
  'teacher.nowGathered': '✓ Từ nay đăng ký đầu báo ngay, sau đó 15 phút gộp một lần.',
  'teacher.nth': '{nth} {match}',
  'teacher.aboutThese': 'Không duyệt: {pupils}',
  'teacher.about': 'số {seat} {student} ({guardian})',
  'teacher.firstAsked': 'Đây là {most} đăng ký đầu; những đăng ký khác mời xem trong danh sách.',
  'teacher.homeOther':
    'Chào thầy/cô {name}. Thầy/cô hiện không phải giáo viên chủ nhiệm (導師) hay quản lý đơn vị (單位管理員), nên ở đây không có liên kết nào cần thầy/cô duyệt.',
  'teacher.detailAskUnknown':
    'Trường chưa có liên lạc của gia đình này nên không thể đối chiếu. Vui lòng xác nhận theo cách thầy/cô biết, hoặc gặp phụ huynh trực tiếp. Duyệt đăng ký này?',
  'teacher.firstPage': 'Đây đã là trang đầu.',
  'teacher.lastPage': 'Đây đã là trang cuối.',
  'teacher.left':
    '{pending, plural, =0 {Không còn liên kết nào chờ duyệt.} other {Còn # liên kết chờ duyệt, gõ "chờ duyệt" để xem.}}',
  'endReason.CUSTODY': 'Đổi quyền giám hộ',
  'endReason.NOT_GUARDIAN': 'Không phải giám hộ',
  'endReason.MISUSE': 'Người khác sử dụng',
  'endReason.ASK_SCHOOL': 'Vui lòng hỏi trường',
  'endReason.RESOLVED': 'Đã làm rõ',
  'endReason.OTHER': 'Khác',
  'teacher.act.suspend': 'Tạm dừng',
  'teacher.act.lift': 'Khôi phục',
  'teacher.act.revoke': 'Thu hồi',
  'teacher.act.askEnd': 'Nhờ quản lý dừng',
  'teacher.actOn': '{act} {guardian}',
  'teacher.guardiansTitle': 'Phụ huynh đã đăng ký',
  'teacher.guardiansOf': 'Trên đây là phụ huynh của {pupils}.',
  'teacher.noGuardians': 'Chưa có phụ huynh nào của {pupils} đăng ký.',
  'teacher.guardiansHint': 'Muốn xem học sinh khác, mời gõ số thứ tự.',
  'teacher.since': 'từ {at}',
  'teacher.endBecause': 'Lý do: {reason}',
  'teacher.askedBecause': '⚠ Giáo viên đã nhờ dừng lúc {at}: {reason}',
  'teacher.backToClass': 'Quay lại',
  'teacher.seeGuardians': 'Xem phụ huynh',
  'teacher.classHint': 'Muốn xem ai liên kết với học sinh, mời gõ "phụ huynh 5" (số thứ tự)',
  'teacher.askSeat': 'Xem phụ huynh của học sinh số mấy? Mời gõ số thứ tự, ví dụ: 5',
  'teacher.seatInvalid': 'Chưa hiểu. Muốn xem phụ huynh của học sinh số 5, mời gõ "phụ huynh 5"',
  'teacher.noPupil':
    'Không có học sinh này trong lớp của thầy/cô. Quản lý đơn vị mời gõ "quản lý liên kết" để chọn lớp trước.',
  'teacher.notAdmin':
    '"Quản lý liên kết" dành cho quản lý đơn vị (單位管理員). Giáo viên chủ nhiệm mời gõ "lớp của tôi".',
  'teacher.manage': 'Quản lý liên kết｜{schools}',
  'teacher.manageClasses': 'Lớp: {classes}',
  'teacher.askClass': 'Xem lớp nào? Mời gõ lớp, ví dụ: 501',
  'teacher.classInvalid': 'Đây không giống tên lớp. Mời gõ khối và lớp, ví dụ: 501',
  'teacher.noSuchClass': 'Trường của thầy/cô không có lớp này, mời xem lại.',
  'teacher.pickSchool': 'Lớp của trường nào?',
  'teacher.classOfSchool': '{school}, {class}',
  'teacher.endAbout': '{act}: {guardian}, của {pupil}',
  'teacher.askEndReason': 'Lý do là gì? (Người được báo sẽ đọc được; cũng có thể gõ trực tiếp.)',
  'teacher.askEndReasonText': 'Vui lòng nhập lý do, tối đa 100 ký tự.',
  'teacher.confirmEnd.suspend':
    'Khi tạm dừng, phụ huynh này không thấy dữ liệu của em và không xin nghỉ được; có thể khôi phục. Họ sẽ đọc được lý do; phụ huynh khác thì không. Chắc chắn chứ?',
  'teacher.confirmEnd.lift':
    'Phụ huynh này sẽ lại thấy dữ liệu của em. Họ và các phụ huynh khác sẽ được báo. Chắc chắn chứ?',
  'teacher.confirmEnd.revoke':
    'Không thể hoàn tác; phải đăng ký lại. Họ sẽ đọc được lý do; phụ huynh khác thì không. Chắc chắn chứ?',
  'teacher.confirmEnd.askEnd':
    'Quản lý đơn vị của trường sẽ xem liên kết này và lý do của thầy/cô. Trước khi họ quyết định không có gì thay đổi, phụ huynh không được báo. Chắc chắn chứ?',
  'teacher.stopped.SUSPENDED': '✓ Đã tạm dừng: {guardian}, của {student}. Phụ huynh sẽ được báo.',
  'teacher.stopped.APPROVED': '✓ Đã khôi phục: {guardian}, của {student}. Phụ huynh sẽ được báo.',
  'teacher.stopped.REVOKED': '✓ Đã thu hồi: {guardian}, của {student}. Phụ huynh sẽ được báo.',
  'teacher.endAsked':
    '✓ Đã nhờ quản lý đơn vị của trường xem liên kết này của {student}. Trước khi họ quyết định không có gì thay đổi.',
  'teacher.noAdministrator':
    'Trường chưa có quản lý đơn vị (單位管理員) nên không ai dừng được liên kết này. Vui lòng hỏi văn phòng trường.',
  'teacher.changedMeanwhile':
    'Liên kết này vừa thay đổi, hoặc thầy/cô không có quyền. Lần này không thay đổi gì; hiện trạng như sau:',
  'teacher.homeManage': 'Để xem, tạm dừng hoặc thu hồi liên kết của trường, mời gõ "quản lý liên kết".',
  'match.REVOKED': '⚠ Trường từng thu hồi phụ huynh này',
  'match.short.REVOKED': '⚠ từng thu hồi',
  'teacher.detailAskRevoked':
    'Trường từng thu hồi liên kết của phụ huynh này với em. Vui lòng hỏi quản lý đơn vị (單位管理員) trước. Duyệt đăng ký này?',
  'teacher.seatRange': 'Vui lòng viết từng số thứ tự: {order}',
  'teacher.bareSeat':
    'Muốn duyệt số {seat}, hãy nhập “duyệt {seat}”; muốn xem trước, nhập “chi tiết {seat}”.',
  'teacher.rejectWhich':
    '{count, plural, =1 {Còn đơn này. Chọn nó nếu muốn từ chối; sẽ hỏi lý do.} other {Muốn từ chối đơn nào trong # đơn này? Sẽ hỏi lý do.}}',
  'teacher.ofClasses': 'Gồm: {classes}',
  'teacher.ofClass': '{class} {count}',
  'teacher.notDoneMany':
    '{count} đơn không thay đổi: người khác đã xử lý, hoặc không còn trong danh sách của thầy/cô.',
  'teacher.ownChildNamed':
    '{student} là con của thầy/cô nên thầy/cô không thể quyết định. Vui lòng hỏi tổ tin học của trường.',
  'teacher.signedOut':
    '✓ Đã đăng xuất vai trò giáo viên: điện thoại này không xem được dữ liệu lớp và không nhận thông báo nữa (đơn mới sẽ báo qua email). Muốn dùng lại, hãy nhập “giáo viên đăng nhập”.',
  'teacher.confirmSignOut':
    'Đăng xuất vai trò giáo viên trên điện thoại này? Sau đó phải xác minh email mới xem lại được đơn chờ duyệt và đơn xin nghỉ. Vai trò phụ huynh không thay đổi.',
  'teacher.stay': 'Không đăng xuất',
  'teacher.homeAdminToo': 'Quản lý đơn vị (單位管理員): {schools}',
};
