/** What is said beside a question, and by push. */
export const notice: Readonly<Record<string, string>> = {
  'notice.approved': '✓ Giáo viên {teacher} đã duyệt liên kết: {child} ({school}).',
  'notice.rejected': 'Liên kết không được duyệt. Anh/chị có thể sửa và gửi lại, hoặc hỏi nhà trường:',
  'notice.rejectedTitle': 'Kết quả',
  'notice.phone': '{school} {phone} 📞',
  'notice.noPhone': '{school} (số điện thoại có trong sổ liên lạc (聯絡簿) và trên trang web của trường)',
  'notice.eventFailed':
    'Tin nhắn vừa rồi chưa xử lý được. Vui lòng gửi lại; nếu vẫn không được, vui lòng liên hệ nhà trường.',
  'notice.oldButton': 'Đây là nút của câu hỏi trước nên không có gì thay đổi. Mời trả lời câu hỏi này.',
  'notice.finishFirst':
    'Mời hoàn thành phần đang điền trước; muốn rời đi, mời gõ "hủy" (những gì đã điền sẽ bị xóa).',
  'notice.textOnly': 'Ở đây không đọc được nhãn dán, ảnh hay tin thoại. Mời gõ chữ hoặc bấm nút.',
  'notice.updated': 'Dịch vụ vừa được cập nhật. Những gì đã điền vẫn còn; chỉ hỏi lại phần có thay đổi.',
  'notice.welcomeBack': 'Chào mừng anh/chị trở lại. Mời trả lời tiếp.',
  'notice.help':
    'Anh/chị có thể gõ:\nliên kết: bắt đầu liên kết với con\ntiến độ, nhắc giáo viên: xem đăng ký đến đâu\nxin nghỉ, đơn nghỉ của tôi: xin nghỉ, xem đơn\nquay lại, bắt đầu lại, hủy: sửa hoặc rời đi\ntiếp tục: điền tiếp phần đã để lại\nngôn ngữ, gọi trường: đổi ngôn ngữ, liên hệ trường\ngiáo viên: dành cho thầy/cô',
  'notice.helpStaff':
    'Thầy/cô có thể gõ:\nchờ duyệt: xem danh sách\nduyệt 5 8, từ chối 12, chi tiết 12 (số thứ tự)\nduyệt tất cả: những đăng ký khớp liên lạc\nđơn nghỉ, xác nhận 3, trả lại 9; điểm danh, vắng hôm nay\ndạy thay, lớp của tôi, phụ huynh 5 (ai liên kết với số 5)\nquản lý liên kết (quản lý đơn vị), thông báo\nquay lại, hủy: lùi lại hoặc rời đi\nphụ huynh: chuyển sang vai phụ huynh\nđăng xuất: thôi vai giáo viên trên máy này\nngôn ngữ, gọi trường: đổi ngôn ngữ, nhờ hỗ trợ',
  'notice.progressNone': 'Anh/chị chưa gửi đăng ký nào. Muốn bắt đầu, mời gõ "liên kết".',

  'notice.progressNotYet': 'Anh/chị chưa gửi đăng ký nào; phần đang điền sẽ hiện ở đây sau khi gửi.',
  'notice.human': 'Muốn nói chuyện với người phụ trách, vui lòng gọi cho trường:\n{schools}',
  'notice.humanNoSchool':
    'Muốn nói chuyện với người phụ trách, vui lòng gọi cho trường của con, gặp giáo viên chủ nhiệm (導師) hoặc phụ trách tin học (資訊組長) 📞',
  'notice.suspendedButton':
    'Nút này thuộc phần đã để lại nên không có gì thay đổi. Muốn điền tiếp phần đó, mời gõ "{resume}".',
  'notice.nothingLeft': 'Không có phần nào để lại. Mời trả lời câu hỏi này.',
  'notice.lapsed':
    'Phần để lại đã quá 72 giờ nên đã được xóa để bảo vệ dữ liệu. Những đăng ký đã gửi không bị ảnh hưởng.',
  'notice.languageChosen': 'Vâng, từ nay sẽ trả lời bằng tiếng Việt.',
  'notice.chooseLanguage': '🌐 Mời chọn ngôn ngữ, hoặc gõ tên ngôn ngữ.',
  'notice.bindingWaits':
    '{count, plural, =1 {Còn 1 đăng ký liên kết đang chờ thầy/cô duyệt:} other {Còn # đăng ký liên kết đang chờ thầy/cô duyệt, sớm nhất là:}} {student}, {class}; người gửi: {relation}; gửi lúc {at}.\nGõ "chờ duyệt" để xem danh sách.',
  'notice.newBinding':
    '{count, plural, =1 {Có đăng ký liên kết mới chờ thầy/cô duyệt:} other {Có # đăng ký liên kết mới chờ thầy/cô duyệt, sớm nhất là:}} {student}, {class}; người gửi: {relation}.\nGõ "chờ duyệt" để xem danh sách.',
  'notice.account':
    'Tài khoản phụ huynh của anh/chị là email {email}. Mật khẩu lần đầu là 6 ký tự cuối của số căn cước hoặc thẻ cư trú, có hiệu lực 14 ngày; lần đăng nhập đầu phải đổi thành mật khẩu riêng.',
  'notice.leaveIsThere': 'Không cần tải ứng dụng, không cần đăng nhập: muốn xin nghỉ, chỉ cần gõ "xin nghỉ".',
  'notice.logIn': 'Trang đăng nhập',
  'notice.otherGuardian':
    'Có người ({relation}) đăng ký liên kết với {child}, đang chờ giáo viên chủ nhiệm (導師) duyệt.\nNếu không phải người nhà, vui lòng gọi ngay cho nhà trường.',
  'notice.rosterRequest':
    'Có {count} phụ huynh báo con không có trong danh sách (名冊): {schools}.\nXem trên máy chủ bằng lệnh "roster requests"; khi danh sách được bổ sung, phụ huynh sẽ được báo.',
  'notice.rosterAnswer':
    'Danh sách học sinh của {schools} đã được cập nhật và có cháu mà anh/chị đã hỏi. Mời gõ "liên kết" để điền tiếp.',
  'notice.reminded': '✓ Đã nhắc giáo viên chủ nhiệm (導師): {children}. Hôm nay sẽ không nhắc thêm.',
  'notice.remindedAdmin': '✓ Đã nhắc quản lý đơn vị (單位管理員): {children}. Hôm nay sẽ không nhắc thêm.',
  'notice.remindedAlready':
    'Ngày học này đã nhắc rồi: {children}. Nếu gấp, vui lòng gọi trực tiếp cho nhà trường.',
  'notice.remindNobody':
    '{children}: lớp này chưa có giáo viên chủ nhiệm (導師) trong hồ sơ. Vui lòng gọi cho nhà trường.',
  'notice.remindLeft': '{children}: không còn trong danh sách của trường. Vui lòng gọi cho nhà trường.',
  'notice.remindNothing': 'Hiện không có đăng ký nào đang chờ duyệt nên không cần nhắc.',
  'notice.goOn': 'Điền tiếp',
  'notice.tooFast':
    'Tin nhắn đến nhanh quá. Chúng sẽ được xử lý lần lượt, không sót tin nào. Vui lòng đợi một phút rồi nhắn lại để xem câu hỏi hiện tại.',
  'notice.codeMailRefused':
    '⚠ Không gửi được mã đến {email}: địa chỉ này không nhận thư. Vui lòng xem lại và nhập email đúng; mã mới sẽ được gửi ngay.',
  'notice.mailRefused':
    '⚠ Không gửi được thư đến {email}: địa chỉ này không nhận thư. Đơn còn chờ duyệt thì nhập "tiến độ" để sửa email; đơn đã duyệt xin liên hệ nhà trường.',
  'notice.pageDone': '✓ Đã nhận dữ liệu trên trang, còn một bước. Hãy nhập "{word}" ở đây để tiếp tục.',
  'notice.alert.passwordChanged':
    'Mật khẩu tài khoản phụ huynh của anh/chị vừa được đổi; các thiết bị khác đã đăng xuất.\nNếu không phải anh/chị đổi, hãy bấm “Quên mật khẩu” ở trang đăng nhập ngay và gọi cho nhà trường.',
  'notice.alert.loginsFailed':
    'Vừa có người {count} lần nhập sai mật khẩu vào tài khoản phụ huynh của anh/chị, không vào được.\nNếu không phải anh/chị, đừng cho ai biết mật khẩu hay mã xác nhận.',
  'notice.amendOver': 'Phần đang sửa dở cũng đã xóa.',
  'notice.disowned':
    'Điện thoại này không còn xem được các thông tin đó (đã đăng xuất, gỡ liên kết, chuyển sang LINE khác, xóa, hết thời gian của mã, hoặc trường tạm dừng liên kết). Phần đang điền đã xóa, chưa gửi gì.',
  'notice.formReady': 'Đơn đã sẵn sàng (PDF). Liên kết có hiệu lực 15 phút, dùng một lần:',
  'notice.stopped.SUSPENDED':
    'Trường đã tạm dừng một liên kết trong đơn số {number} của anh/chị. Trong thời gian này không xem được dữ liệu của con và không xin nghỉ được.\nLý do: {reason}\nNếu có thắc mắc, vui lòng gọi {school}',
  'notice.stopped.APPROVED': '✓ Trường đã khôi phục liên kết của anh/chị với {child}. Mọi thứ như trước.',
  'notice.stopped.REVOKED':
    'Trường đã thu hồi một liên kết trong đơn số {number} của anh/chị. Từ nay không xem được dữ liệu của con và không xin nghỉ được.\nLý do: {reason}\nNếu có thắc mắc, vui lòng gọi {school}',
  'notice.otherStopped.SUSPENDED':
    'Trường đã tạm dừng liên kết của một phụ huynh khác ({relation}) với {child}. Liên kết của anh/chị không bị ảnh hưởng.\nNếu có thắc mắc, vui lòng gọi {school}',
  'notice.otherStopped.APPROVED':
    'Trường đã khôi phục liên kết của một phụ huynh khác ({relation}) với {child}.\nNếu có thắc mắc, vui lòng gọi {school}',
  'notice.otherStopped.REVOKED':
    'Trường đã thu hồi liên kết của một phụ huynh khác ({relation}) với {child}. Liên kết của anh/chị không bị ảnh hưởng.\nNếu có thắc mắc, vui lòng gọi {school}',
  'notice.endAsked':
    'Giáo viên nhờ xem {count} liên kết đã duyệt, để cân nhắc tạm dừng hoặc thu hồi: {children}',
  'notice.look': 'Xem {name}',
  'notice.humanStaff':
    'Cần trợ giúp về cách dùng, vui lòng hỏi tổ tin học của trường (單位管理員). Số điện thoại phụ huynh có trong "chi tiết".',
};
