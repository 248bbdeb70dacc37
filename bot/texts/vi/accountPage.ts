/** The account page, what is told of what was done there, and the page that deletes the account. */
export const accountPage: Readonly<Record<string, string>> = {
  'accountPage.title': 'Tài khoản phụ huynh',
  'accountPage.userName': 'Chào {name}. Tài khoản: {email}',
  'accountPage.notFound': 'Không tìm thấy',
  'accountPage.notFoundHow':
    'Mục này không thuộc tài khoản của anh/chị, hoặc vừa thay đổi. Chưa có gì được thực hiện.',
  'accountPage.back': 'Quay lại tài khoản',

  'accountPage.bindings': 'Các con',
  'accountPage.noBindings': 'Chưa có liên kết hay đơn nào.',
  'accountPage.bindingsHow': 'Muốn sửa, hủy hoặc kết thúc, hãy nhập "tiến độ" trong LINE.',

  'accountPage.add': 'Thêm học sinh',
  'accountPage.addHow': 'Làm tiếp trong LINE: mở khung chat và gửi chữ "{word}" đã điền sẵn.',
  'accountPage.addNoLink': 'Mời mở tài khoản chính thức của trường trên LINE và nhập "{word}".',
  'accountPage.addOpen': 'Mở khung chat LINE',
  'accountPage.addQr': 'Mã QR mở khung chat LINE với chữ "{word}" đã điền sẵn',
  'accountPage.addScan': 'Nếu dùng máy tính, hãy quét mã QR này bằng điện thoại.',
  'accountPage.wordAdd': 'Thêm học sinh',

  'accountPage.forms': 'Đơn liên kết',
  'accountPage.noForms': 'Chưa có đơn nào.',
  'accountPage.formOf': 'Đơn số {number}',
  'accountPage.formFacts': 'Gửi lúc {at}, {count} học sinh',
  'accountPage.formDownload': 'Tải đơn số {number} (PDF)',

  'accountPage.leave': 'Đơn xin nghỉ',
  'accountPage.noLeave': 'Hiện không có đơn xin nghỉ nào xem được.',
  'accountPage.leaveHow':
    'Muốn xin nghỉ, xin lại như cũ hoặc sửa đơn bị trả lại, hãy nhập "xin nghỉ" hoặc "đơn nghỉ của tôi" trong LINE.',
  'accountPage.leaveOlder': '{count} đơn cũ hơn',
  'accountPage.leaveDetail': 'Xem chi tiết',
  'accountPage.leaveCancelDone': '✓ Đã hủy đơn; nhà trường sẽ được báo.',
  'accountPage.leaveAskCancelDone':
    '✓ Đã xin nhà trường cho hủy; anh/chị sẽ được báo kết quả. Trước đó đơn vẫn còn hiệu lực.',
  'accountPage.leaveRemindDone':
    '✓ Đã nhắc nhà trường xem đơn này. Nếu gấp, mời anh/chị gọi điện cho trường.',
  'accountPage.leaveContradictDone':
    '✓ Đã báo nhà trường là đơn này không đúng; trường sẽ liên lạc với anh/chị.',
  'accountPage.leaveAddProofDone': '✓ Đã bổ sung giấy chứng minh, trường sẽ xem.',
  'accountPage.proofLabel': 'Ảnh hoặc PDF, tối đa 10 MB',
  'accountPage.sendProof': 'Gửi giấy chứng minh',
  'accountPage.proofNONE': 'Chưa chọn tệp. Mời chọn ảnh hoặc PDF rồi gửi.',
  'accountPage.proofHEIC':
    'Trường không mở được tệp HEIC của iPhone nên chưa nhận. Mời chọn ảnh JPEG, hoặc gửi dạng ảnh trong LINE.',
  'accountPage.proofKIND':
    'Loại tệp này không làm giấy chứng minh được nên chưa nhận. Mời chọn ảnh (JPEG, PNG, WebP) hoặc PDF.',
  'accountPage.proofSIZE': 'Tệp quá lớn nên chưa nhận. Mời chọn ảnh hoặc PDF tối đa 10 MB.',
  'accountPage.proofBROKEN': 'Không mở được tệp này nên chưa nhận. Mời chọn tệp khác hoặc chụp lại.',
  'accountPage.leaveChanged':
    'Đơn vừa thay đổi nên chưa thực hiện gì. Mời anh/chị xem tình trạng hiện tại bên dưới rồi bấm lại nếu cần.',
  'accountPage.leaveRefused':
    'Hiện không thể làm như vậy với đơn này. Mời xem tình trạng bên dưới; nếu có thắc mắc, hãy gọi cho trường.',
  'accountPage.leaveRemindedAlready':
    'Đã nhắc trong vòng hai giờ qua. Nếu gấp, mời anh/chị gọi điện cho trường.',

  'accountPage.language': 'Ngôn ngữ',
  'accountPage.languageHow':
    'Trang và email của tài khoản dùng ngôn ngữ này. Muốn đổi ngôn ngữ trong khung chat, hãy nhập "ngôn ngữ" trong LINE.',
  'accountPage.languageDone': '✓ Từ nay trang và email của tài khoản dùng tiếng Việt.',

  'accountPage.lines': 'LINE đã nối',
  'accountPage.linesHow':
    'Thông báo gửi đến các LINE này, và ở đó xem được đơn. Nếu có LINE không phải của anh/chị, hãy gỡ ngay và đổi mật khẩu.',
  'accountPage.noLines': 'Chưa có LINE nào nối với tài khoản; thông báo chỉ gửi qua email.',
  'accountPage.lineName': 'LINE (4 ký tự cuối của mã: {tail})',
  'accountPage.lineSince': 'Từ {at}: nhận thông báo của đơn số {numbers}',
  'accountPage.lineUntil': 'Mở bằng mã xác minh: xem được đơn đến {at}',
  'accountPage.lineUsed': 'Dùng gần nhất: {at}',
  'accountPage.untie': 'Gỡ LINE này',
  'accountPage.untieSure':
    'Sau khi gỡ, ở đó không xem được đơn và không nhận thông báo nữa; anh/chị sẽ được báo qua email.',
  'accountPage.untieNow': 'Chắc chắn gỡ',
  'accountPage.untieDone': '✓ Đã gỡ LINE đó; một email cũng đã được gửi cho anh/chị.',

  'accountPage.login': 'Đăng nhập và mật khẩu',
  'accountPage.password': 'Đổi mật khẩu',
  'accountPage.signOut': 'Đăng xuất',
  'accountPage.everywhere': 'Đăng xuất mọi thiết bị',
  'accountPage.everywhereHow':
    'Mọi trình duyệt đều bị đăng xuất, kể cả trình duyệt này. Lần đăng nhập sau, mỗi trình duyệt phải nhập mã lại.',
  'accountPage.everywhereNow': 'Chắc chắn đăng xuất hết',
  'accountPage.everywhereDone': '✓ Đã đăng xuất mọi thiết bị',
  'accountPage.everywhereNext': 'Muốn dùng tiếp, vui lòng đăng nhập lại; mã sẽ được gửi đến email.',
  'accountPage.logIn': 'Đăng nhập',

  'accountPage.data': 'Dữ liệu của tôi',
  'accountPage.dataHow':
    'Anh/chị có thể tải dữ liệu về mình được lưu ở đây. Tệp có số giấy tờ và cách liên lạc: xin giữ kỹ, đừng chuyển cho người khác.',
  'accountPage.exportPdf': 'Tải về (PDF, để đọc)',
  'accountPage.exportJson': 'Tải về (JSON, cho hệ thống khác)',

  'accountPage.delete': 'Xóa tài khoản',
  'accountPage.deleteTitle': 'Xóa tài khoản phụ huynh',
  'accountPage.deleteWhat':
    'Sau khi xóa:\n・liên kết đã duyệt bị thu hồi ngay, đơn và đơn xin nghỉ đang chờ bị hủy, giáo viên chủ nhiệm (導師) được báo\n・họ tên, số giấy tờ, cách liên lạc, chữ ký, nội dung chat và dữ liệu đăng nhập bị xóa, không lấy lại được\n・mọi LINE được gỡ, và bắt đầu như lần đầu sử dụng',
  'accountPage.deleteStays':
    'Những gì được giữ theo quy định:\n・ai đã xử lý việc gì, lúc nào (không có họ tên và cách liên lạc), trong 5 năm\n・học sinh nào có liên kết đã kết thúc, trong 30 ngày\n・đơn xin nghỉ đã xác nhận hoặc trả lại: sổ vắng mặt của trường, không có dữ liệu của anh/chị\n・liên kết do chính nhà trường tạm ngừng hoặc thu hồi: lý do và mã kiểm tra của số giấy tờ, đến khi con rời trường\nCách liên lạc trong danh sách của trường do nhà trường quản lý, xin hỏi nhà trường.',
  'accountPage.deleteCopy': 'Muốn giữ một bản dữ liệu, hãy quay lại tài khoản và tải về trước.',
  'accountPage.deleteSend': 'Gửi mã',
  'accountPage.deleteSendTo': 'Muốn xóa, trước hết cần nhập mã gửi đến {to}.',
  'accountPage.deleteSent': 'Mã đã gửi đến {to}, có hiệu lực 1 giờ.',
  'accountPage.deleteCodeWrong':
    'Mã không đúng, vui lòng nhập lại 6 chữ số trong email. Còn thử được {left} lần.',
  'accountPage.deleteCodeDead': 'Mã này đã hết hiệu lực, vui lòng gửi mã mới.',
  'accountPage.deleteTooSoon': 'Mã vừa được gửi, xin xem đã nhận chưa. Sau {until} có thể gửi lại.',
  'accountPage.deleteTooMany': 'Đã yêu cầu mã quá nhiều lần. Sau {until} mới gửi lại được.',
  'accountPage.deleteNow': 'Xóa tài khoản vĩnh viễn',
  'accountPage.deleted': '✓ Tài khoản đã được xóa',
  'accountPage.deletedHow':
    'Email xác nhận đã được gửi. Muốn dùng lại, hãy nhập "liên kết" trong LINE để nộp đơn mới.',

  'mail.lineUntied.subject': 'Một LINE đã được gỡ khỏi tài khoản phụ huynh',
  'mail.lineUntied.body':
    'Chào anh/chị, vừa có người đăng nhập tài khoản phụ huynh của anh/chị và gỡ một LINE (4 ký tự cuối của mã: {tail}). Ở đó không xem được đơn và không nhận thông báo nữa.\n\nNếu là anh/chị thì không cần làm gì.\nNếu không phải, vui lòng đăng nhập đổi mật khẩu ngay và gọi cho nhà trường:\n{link}',
  'mail.deleteCode.subject': 'Mã để xóa tài khoản phụ huynh',
  'mail.deleteCode.body':
    'Mã của anh/chị là\n\n{code}\n\nCó người đã đăng nhập tài khoản phụ huynh của anh/chị và muốn xóa tài khoản. Nếu là anh/chị, hãy nhập 6 chữ số này vào trang; mã có hiệu lực 1 giờ và dùng một lần.\n\nNếu không phải, xin đừng cho ai biết mã, hãy đăng nhập đổi mật khẩu ngay.',
  'mail.accountDeleted.subject': 'Tài khoản phụ huynh đã được xóa',
  'mail.accountDeleted.body':
    'Chào anh/chị, tài khoản phụ huynh của anh/chị vừa được xóa sau khi xác nhận bằng mã.{count, plural, =0 {} other { # liên kết hoặc đơn đã bị thu hồi hoặc hủy, giáo viên sẽ được báo.}}\n\nDữ liệu cá nhân của anh/chị đã được xóa. Ai đã xử lý việc gì, lúc nào (không có họ tên và cách liên lạc) được giữ 5 năm theo quy định.\n\nMuốn dùng lại, hãy nhập "liên kết" trong LINE.\n\nNếu không phải anh/chị xóa, vui lòng gọi ngay cho nhà trường.',
  'notice.accountDeleted':
    'Tài khoản phụ huynh nối với LINE này vừa được xóa sau khi xác nhận bằng mã, các liên kết cũng đã kết thúc.\nNếu không phải anh/chị, vui lòng gọi ngay cho nhà trường.',
};
