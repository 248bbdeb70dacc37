/** Emails and text messages. */
export const letters: Readonly<Record<string, string>> = {
  'mail.code.subject': 'Mã xác minh liên kết phụ huynh (親子綁定)',
  'mail.code.body':
    'Mã xác minh của anh/chị là\n\n{code}\n\nVui lòng nhập 6 chữ số này vào khung chat LINE. Mã có hiệu lực trong 1 giờ và chỉ dùng được một lần. Xin đừng cho ai biết; nhà trường cũng không bao giờ hỏi mã này.\n\nNếu anh/chị không yêu cầu mã, xin bỏ qua thư này.',
  'mail.progressCode.subject': 'Mã để xem tiến độ đơn (申請進度)',
  'mail.progressCode.body':
    'Mã xác minh của anh/chị là\n\n{code}\n\nCó người muốn xem, trên một LINE, các đơn liên kết đã nộp bằng email này. Nếu đó là anh/chị, vui lòng nhập 6 chữ số này vào khung chat LINE. Mã có hiệu lực 1 giờ và chỉ dùng được một lần.\n\nNếu không phải, xin đừng cho ai biết; nhà trường không bao giờ hỏi mã này.',
  'mail.endCode.subject': 'Mã để kết thúc liên kết (結束綁定)',
  'mail.endCode.body':
    'Mã xác minh của anh/chị là\n\n{code}\n\nSau khi nhập, một liên kết sẽ kết thúc ngay và không khôi phục được. Nếu chính anh/chị muốn kết thúc, vui lòng nhập 6 chữ số này vào khung chat LINE. Mã có hiệu lực 1 giờ và chỉ dùng được một lần.\n\nNếu không phải, xin đừng cho ai biết và gọi ngay cho nhà trường.',
  'mail.staffCode.subject': 'Mã xác minh đăng nhập giáo viên (教師登入)',
  'mail.staffCode.body':
    'Mã đăng nhập giáo viên của thầy/cô là\n\n{code}\n\nVui lòng nhập 6 chữ số này vào khung chat LINE. Mã có hiệu lực trong 1 giờ và chỉ dùng được một lần. Xin đừng cho ai biết.\n\nNếu thầy/cô không yêu cầu mã, xin báo cho phụ trách tin học của trường (資訊組長).',
  'mail.approved.subject': 'Liên kết phụ huynh đã được duyệt (親子綁定)',
  'mail.knownContact.subject': 'Có người đăng ký liên kết với con của anh/chị (親子綁定)',
  'mail.knownContact.body':
    'Kính chào quý phụ huynh, anh/chị nhận thư này vì nhà trường có lưu email này.\n\nVừa có người đăng ký liên kết với {child} ({school}), đang chờ giáo viên chủ nhiệm (導師) duyệt.\n\nNếu đó là anh/chị hoặc người nhà, không cần làm gì.\nNếu không phải, xin gọi ngay cho nhà trường.',
  'mail.foot': 'Thư này do dịch vụ liên kết phụ huynh của nhà trường tự động gửi, xin đừng trả lời.',
  'sms.endCode': 'Mã {code}: nhập vào là kết thúc liên kết. Đừng cho ai biết.',
  'sms.code': 'Homeroom: mã {code}, hiệu lực 1 giờ. Đừng cho ai biết.',
  'mail.accountUsed.subject': 'Số giấy tờ của anh/chị được dùng để liên kết (親子綁定)',
  'mail.accountUsed.body':
    'Kính chào quý phụ huynh, anh/chị nhận thư này vì có tài khoản phụ huynh.\n\nVừa có người dùng số căn cước hoặc thẻ cư trú của anh/chị, với một cách liên lạc khác, để đăng ký liên kết. Đăng ký đang chờ giáo viên chủ nhiệm (導師) duyệt. Tài khoản của anh/chị không có gì thay đổi.\n\nNếu đó là anh/chị đã đổi email hoặc số di động, không cần làm gì.\nNếu không phải, xin gọi ngay cho nhà trường.',
  'sms.knownContact': 'Có người xin liên kết với {child}. Nếu lạ, xin gọi trường.',
  'mail.staffWaiting.subject':
    '{count, plural, =0 {Phụ huynh nhờ kiểm tra danh sách học sinh} other {Có # đăng ký liên kết chờ thầy/cô duyệt}}',
  'mail.staffWaiting.body':
    'Kính chào thầy/cô,\n\n{count, plural, =0 {có phụ huynh báo con không có trong danh sách của trường (名冊); xin kiểm tra.} other {có # đăng ký liên kết (親子綁定) đang chờ thầy/cô duyệt.}}\n\n{how}\n\nSau khi đăng nhập một lần, thầy/cô sẽ được báo ngay trên LINE.',
  'mail.openLink': 'Mời mở đường dẫn này trên điện thoại và gửi "教師登入" trên LINE:\n{link}',
  'mail.openChat': 'Mời mở tài khoản chính thức của trường trên LINE và gõ "giáo viên" (教師登入).',
  'mail.approved.body':
    'Chào anh/chị, đơn liên kết của anh/chị đã được duyệt:\n\n{children}\n\n{account}\n\nNếu anh/chị không nộp đơn, vui lòng báo ngay cho nhà trường.',
  'mail.accountMade':
    'Tài khoản phụ huynh cũng đã được tạo.\nTên đăng nhập: {email}\nMật khẩu đầu tiên: 6 ký tự cuối của số căn cước hoặc thẻ cư trú, có hiệu lực 14 ngày; lần đăng nhập đầu phải đổi thành mật khẩu riêng.\nTrang đăng nhập: {link}',
  'mail.accountAsBefore': 'Tài khoản phụ huynh vẫn như trước, không có gì thay đổi.',
  'mail.received.subject': 'Đã nhận đơn liên kết (親子綁定), số {number}',
  'mail.received.body':
    'Chào anh/chị, chúng tôi đã nhận đơn liên kết số {number}:\n\n{children}\n\nGửi xong chưa phải là hoàn tất: khi giáo viên chủ nhiệm (導師) xem xong, anh/chị sẽ được báo qua LINE và email này. Muốn xem tiến độ, hãy nhập "tiến độ" trong LINE.\n\nNếu anh/chị không nộp đơn, vui lòng báo ngay cho nhà trường.',
  'mail.rejected.subject': 'Đơn liên kết chưa được duyệt, có thể sửa và gửi lại',
  'mail.rejected.body':
    'Chào anh/chị, đơn liên kết với {child} ({school}) chưa được duyệt.\n\nLý do: {reason}\n\nĐể sửa và gửi lại, hãy nhập "tiến độ" trong LINE rồi bấm nút sửa và gửi lại: những gì đã điền vẫn còn. Nếu có thắc mắc, xin hỏi nhà trường.',
  'mail.otherGuardian.subject': 'Con của anh/chị có thêm một phụ huynh liên kết (親子綁定)',
  'mail.otherGuardian.body':
    'Chào anh/chị, {child} có thêm một phụ huynh liên kết ({relation}), giáo viên chủ nhiệm (導師) đã duyệt.\n\nNếu không phải người nhà, vui lòng gọi ngay cho nhà trường.',
  'mail.lineTied.subject': 'Một tài khoản LINE khác đã nối với tài khoản phụ huynh',
  'mail.lineTied.body':
    'Chào anh/chị, một tài khoản LINE khác đã nối với tài khoản phụ huynh của anh/chị và cũng sẽ nhận thông báo.\n\nNếu chính anh/chị đổi điện thoại thì không cần làm gì.\nNếu không phải, vui lòng gọi ngay cho nhà trường.',
  'mail.pageCode.subject': 'Mã để mở trang',
  'mail.pageCode.body':
    'Mã của anh/chị là\n\n{code}\n\nMột liên kết trong LINE của anh/chị đang được mở ở trình duyệt khác. Nếu là anh/chị, hãy nhập 6 chữ số này vào trang; mã có hiệu lực 1 giờ và dùng một lần.\n\nNếu không phải, xin bỏ qua thư này và đừng chuyển liên kết cho người khác.',
  'mail.stopped.subject': 'Thông báo về liên kết (親子綁定)',
  'mail.stopped.body': 'Xin chào,\n\n{what}',
  'mail.staffEndAsked.subject': 'Giáo viên nhờ xem {count} liên kết',
  'mail.staffEndAsked.body':
    'Xin chào,\n\ngiáo viên nhờ thầy/cô xem {count} liên kết (親子綁定) đã duyệt, để cân nhắc tạm dừng hoặc thu hồi.\n\n{how}\n\nSau khi đăng nhập, mời gõ "quản lý liên kết".',
  'mail.loginCode.subject': 'Mã đăng nhập tài khoản phụ huynh',
  'mail.loginCode.body':
    'Mã của anh/chị là\n\n{code}\n\nCó người đang đăng nhập tài khoản phụ huynh bằng email và mật khẩu của anh/chị, trên một trình duyệt mới. Nếu là anh/chị, hãy nhập 6 chữ số này vào trang; mã có hiệu lực 1 giờ và dùng một lần.\n\nNếu không phải, tức là có người biết mật khẩu: xin đừng cho ai biết mã, và hãy bấm "Quên mật khẩu" ở đây ngay để đặt mật khẩu mới:\n{link}',
  'mail.resetCode.subject': 'Mã để đặt mật khẩu mới',
  'mail.resetCode.body':
    'Mã của anh/chị là\n\n{code}\n\nCó người muốn đặt mật khẩu mới cho tài khoản phụ huynh của anh/chị. Nếu là anh/chị, hãy nhập 6 chữ số này vào trang; mã có hiệu lực 1 giờ và dùng một lần. Xin đừng cho ai biết.\n\nNếu không phải, xin bỏ qua thư này; mật khẩu không thay đổi.',
  'mail.passwordChanged.subject': 'Mật khẩu tài khoản phụ huynh đã được đổi',
  'mail.passwordChanged.body':
    'Chào anh/chị, mật khẩu tài khoản phụ huynh của anh/chị vừa được đổi, các thiết bị khác đã được đăng xuất.\n\nNếu chính anh/chị đổi thì không cần làm gì.\nNếu không phải, hãy bấm "Quên mật khẩu" ở đây ngay để đặt mật khẩu mới, và gọi cho nhà trường:\n{link}',
  'mail.loginsFailed.subject': 'Có người thử đăng nhập tài khoản phụ huynh của anh/chị',
  'mail.loginsFailed.body':
    'Chào anh/chị, vừa có người thử đăng nhập tài khoản phụ huynh của anh/chị {count} lần bằng mật khẩu sai và không vào được. Để bảo vệ anh/chị, trình duyệt mới phải chờ 15 phút mới thử lại được.\n\nNếu chính anh/chị không nhớ mật khẩu, hãy bấm "Quên mật khẩu" ở đây:\n{link}\n\nNếu không phải, xin đừng cho ai biết mật khẩu và mã.',
  'mail.noAccount':
    'Lần này không tạo tài khoản phụ huynh; vẫn xem tiến độ và xin nghỉ trong khung chat LINE. Muốn dùng tài khoản trên web, vui lòng hỏi tổ tin học của trường.',
  'mail.emailReplaced.subject': 'Đơn liên kết của anh/chị đã đổi email',
  'mail.emailReplaced.body':
    'Chào anh/chị, email của đơn số {number} (親子綁定) vừa được đổi; kết quả sẽ không gửi đến đây nữa.\n\nNếu chính anh/chị đổi thì không cần làm gì.\nNếu không phải, vui lòng gọi ngay cho nhà trường.',
};
