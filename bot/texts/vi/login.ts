/** The pages on which a parent logs in to the account and sets its password. */
export const login: Readonly<Record<string, string>> = {
  'login.title': 'Đăng nhập tài khoản phụ huynh',
  'login.email': 'Email (tên đăng nhập)',
  'login.password': 'Mật khẩu',
  'login.firstHint':
    'Lần đầu đăng nhập: mật khẩu là 6 ký tự cuối của số căn cước hoặc thẻ cư trú, có hiệu lực 14 ngày kể từ khi được duyệt.',
  'login.submit': 'Đăng nhập',
  'login.forgot': 'Quên mật khẩu',
  'login.noEmail': 'Địa chỉ email này còn thiếu. Vui lòng nhập đầy đủ, ví dụ: chen@example.com',
  'login.wrong':
    'Email hoặc mật khẩu chưa đúng, vui lòng nhập lại. Nếu mật khẩu đầu tiên đã quá 14 ngày, hay không nhớ mật khẩu, hãy bấm "Quên mật khẩu".',
  'login.over': 'Phiên đăng nhập đã hết, phần vừa gửi chưa thay đổi gì. Vui lòng đăng nhập lại.',
  'login.limited':
    'Đã thử quá nhiều lần, vui lòng thử lại sau 15 phút. Nếu không nhớ mật khẩu, hãy bấm "Quên mật khẩu" để đặt mật khẩu mới.',
  'login.codeTitle': 'Nhập mã xác minh',
  'login.codeWhy':
    'Đây là lần đầu đăng nhập trên trình duyệt này nên cần chắc rằng đó là anh/chị. Vui lòng nhập 6 chữ số đã gửi đến {to}, có hiệu lực trong 1 giờ.',
  'login.codeWrong': 'Mã không đúng hoặc đã hết hiệu lực. Vui lòng xem thư mới nhất, hoặc bấm "Gửi lại mã".',
  'login.codeAgain': 'Gửi lại mã',
  'login.codeSent': 'Mã đã gửi đến {to}.',
  'login.codeNotYet':
    'Mã vừa được gửi, vui lòng xem hộp thư và thư rác trước; sau {until} có thể yêu cầu lại.',
  'login.other': 'Dùng tài khoản khác',
  'login.out': 'Đăng xuất',
  'password.title': 'Đổi mật khẩu',
  'password.firstTitle': 'Đặt mật khẩu riêng',
  'password.firstWhy': 'Để bảo vệ dữ liệu của con, vui lòng đặt mật khẩu riêng trước khi dùng tài khoản.',
  'password.current': 'Mật khẩu hiện tại',
  'password.new': 'Mật khẩu mới',
  'password.again': 'Nhập lại mật khẩu mới',
  'password.rules':
    'Từ 8 đến 128 ký tự, được dùng chữ có dấu, khoảng trắng và ký hiệu. Không dùng số giấy tờ, số điện thoại, email, họ tên, ngày sinh, tên trường, hay mật khẩu phổ biến.',
  'password.save': 'Lưu mật khẩu mới',
  'password.wrongCurrent': 'Mật khẩu hiện tại chưa đúng, vui lòng nhập lại.',
  'password.differs': 'Hai lần nhập mật khẩu mới không giống nhau, vui lòng nhập lại.',
  'password.fault.short': 'Mật khẩu mới quá ngắn, cần ít nhất 8 ký tự.',
  'password.fault.long': 'Mật khẩu mới quá dài, nhiều nhất 128 ký tự.',
  'password.fault.own':
    'Mật khẩu mới có một phần số giấy tờ, số điện thoại, email hay họ tên của anh/chị hoặc của con (4 ký tự liền nhau là tính). Vui lòng chọn mật khẩu không ai đoán được.',
  'password.fault.birthday':
    'Mật khẩu mới có dãy số giống ngày sinh. Vui lòng chọn mật khẩu không ai đoán được.',
  'password.fault.school':
    'Mật khẩu mới có một phần tên trường (4 ký tự liền nhau là tính). Vui lòng chọn mật khẩu không ai đoán được.',
  'password.fault.common':
    'Mật khẩu này nhiều người dùng nên dễ bị đoán. Vui lòng chọn mật khẩu khác, ví dụ ghép vài từ không liên quan với nhau.',
  'password.fault.same': 'Mật khẩu mới giống mật khẩu hiện tại, vui lòng chọn mật khẩu khác.',
  'password.done': 'Đã đổi mật khẩu',
  'password.doneWhy':
    'Các thiết bị khác đã được đăng xuất, lần sau hãy dùng mật khẩu mới. Chúng tôi cũng đã gửi email báo cho anh/chị.',
  'password.toAccount': 'Đến tài khoản của tôi',
  'forgot.why':
    'Vui lòng nhập email của tài khoản. Chúng tôi sẽ gửi mã đến đó, rồi anh/chị có thể đặt mật khẩu mới.',
  'forgot.send': 'Gửi mã',
  'forgot.sent': 'Nếu {email} có tài khoản phụ huynh, mã đã được gửi đến đó, có hiệu lực trong 1 giờ.',
  'forgot.none':
    'Chưa nhận được? Hãy xem thư rác, và xem đây có phải email đã xác minh khi đăng ký không. Sau 1 phút có thể yêu cầu lại, mỗi giờ tối đa 5 lần.',
  'forgot.wrong': 'Mã không đúng hoặc đã hết hiệu lực. Vui lòng xem thư mới nhất, hoặc yêu cầu mã khác.',
  'forgot.limited': 'Đã thử quá nhiều lần, vui lòng thử lại sau 15 phút.',
  'forgot.back': 'Quay lại đăng nhập',
  'login.codeNotSent':
    'Đã yêu cầu mã quá nhiều lần nên lần này không gửi. Hãy dùng mã đã nhận trong vòng 1 giờ, hoặc thử lại sau.',
};
