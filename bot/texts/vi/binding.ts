/** The guardian's flow and the progress list. */
export const binding: Readonly<Record<string, string>> = {
  'progress.title': 'Tiến độ đăng ký (申請進度)',
  'progress.school': '{school}｜{relation}',
  'progress.submitted': 'Gửi lúc {at}',
  'progress.waiting': 'Giáo viên {teacher} đang xem xét',
  'progress.waitingAdmin':
    'Lớp này chưa có giáo viên chủ nhiệm (導師), quản lý đơn vị (單位管理員) đang xem xét',
  'progress.noTeacher': 'Lớp này chưa có giáo viên chủ nhiệm (導師) trong hồ sơ. Vui lòng hỏi nhà trường.',
  'progress.reason': 'Lý do: {reason}',
  'progress.already': 'Đăng ký này đã có từ trước nên lần này không thêm nữa.',
  'progress.sendAgain': 'Sửa và gửi lại',

  'binding.start': 'Bắt đầu',
  'binding.greeting':
    'Kính chào quý phụ huynh! Tại đây anh/chị liên kết LINE với con (親子綁定): bốn bước, khoảng 5 phút.\nMời chuẩn bị: số căn cước (身分證) hoặc thẻ cư trú (居留證) của con và của anh/chị, cùng email và số di động.\nNếu có nhiều con, mời điền cho một cháu trước.\nAnh/chị có thể dừng lúc nào cũng được và điền tiếp trong 72 giờ.\nThầy/cô mời gõ: giáo viên (教師登入)',
  'binding.privacyShort':
    'Dữ liệu cá nhân: trường của con thu thập họ tên, số giấy tờ, lớp và cách liên lạc của anh/chị và con, chỉ để liên kết và lập tài khoản phụ huynh. Chưa gửi: xóa sau 72 giờ (bản ghi tin nhắn sau 30 ngày). Đã duyệt: giữ đến khi con rời trường hoặc anh/chị yêu cầu xóa.\nAnh/chị có quyền yêu cầu nhà trường cho xem, sao chép, sửa, ngừng sử dụng hoặc xóa. Nếu không cung cấp thì không thể liên kết trực tuyến; nhà trường sẽ hỗ trợ cách khác. Bản đầy đủ ở bước 3.',
  'binding.expired':
    'Phần điền dở đã quá 72 giờ nên đã được xóa để bảo vệ dữ liệu. Những đăng ký đã gửi không bị ảnh hưởng.',
  'binding.homeSent':
    '✓ Đã gửi đơn, đang chờ giáo viên duyệt; kết quả sẽ báo tại đây.\nGõ "tiến độ" để xem bất cứ lúc nào.',
  'binding.home':
    'Muốn liên kết với con, mời chọn "Bắt đầu". Gõ "tiến độ" để xem đăng ký, "trợ giúp" để xem cách dùng.',
  'binding.alreadyOn':
    'Anh/chị đang làm liên kết. Mời trả lời câu hỏi bên dưới, hoặc gõ "bắt đầu lại" để làm từ đầu.',
  'binding.cancelled': 'Đã hủy. Những gì vừa điền đã được xóa.',
  'binding.restarted': 'Những gì vừa điền đã được xóa, bắt đầu lại từ đầu.',

  'binding.contactInvalid':
    'Đây chưa giống email hay số di động. Vui lòng nhập email đầy đủ (ví dụ: name@example.com), hoặc số di động 10 chữ số bắt đầu bằng 09 (ví dụ: 0912-345-678).',
  'binding.notEmail': 'Đây chưa giống email. Vui lòng nhập email đầy đủ (ví dụ: name@example.com).',
  'binding.verified': '✓ Xác minh thành công.',

  'binding.askRelation':
    '{nth, plural, =1 {Anh/chị là gì của con?} other {Cháu thứ #: anh/chị là gì của cháu?}}',
  'binding.askSameRelation': 'Cháu thứ {nth}: quan hệ cũng là {relation} phải không?',
  'binding.otherRelation': 'Quan hệ khác',
  'binding.askRelationOther': 'Vui lòng nhập quan hệ của anh/chị với con, ví dụ: cô ruột',
  'binding.relationInvalid':
    'Chưa hiểu quan hệ này. Mời bấm hoặc gõ số bên dưới, hoặc gõ thẳng (ví dụ: Mẹ). Nếu không có, mời gõ "khác" và quan hệ (ví dụ: khác cô ruột).',
  'binding.relationOtherInvalid':
    'Quan hệ chỉ gồm chữ cái, không có chữ số hay ký hiệu, dài tối đa {most} ký tự (ví dụ: cô ruột). Vui lòng nhập lại.',

  'binding.askLevel': 'Con đang học cấp nào?',
  'binding.askStudentId':
    'Vui lòng nhập số căn cước (身分證) hoặc thẻ cư trú (居留證) của con (không phải của anh/chị).\nVí dụ: A123456789',
  'binding.askSchool': 'Vui lòng nhập một phần tên tiếng Trung của trường.\nVí dụ: 內湖',
  'binding.schoolTextInvalid': 'Tên trường dài tối đa 40 ký tự; chỉ cần hai, ba chữ trong tên, ví dụ: 內湖',
  'binding.schoolNotNumber':
    'Số của con đã được ghi lại, không cần nhập nữa. Bây giờ vui lòng nhập một phần tên tiếng Trung của trường, ví dụ: 內湖',
  'binding.noSchool':
    'Không tìm thấy "{text}" ở cấp {level}. Vui lòng nhập hai, ba chữ trong tên tiếng Trung của trường, ví dụ: 內湖',
  'binding.pickSchool':
    'Tìm thấy {total} trường. Mời chọn trường của con.\nNếu không có, vui lòng nhập tên đầy đủ hơn.',
  'binding.moreSchools': 'Thêm trường',

  'binding.paused':
    'Hôm nay thông tin đã {most} lần không khớp. Để bảo vệ dữ liệu học sinh, xin tạm dừng; có thể thử lại sau {until}.\nCần giúp đỡ, vui lòng gọi trường: {school} {phone} 📞\nNhững gì đã điền được giữ 72 giờ.',
  'binding.pausedNoPhone':
    'Hôm nay thông tin đã {most} lần không khớp. Để bảo vệ dữ liệu học sinh, xin tạm dừng; có thể thử lại sau {until}.\nCần giúp đỡ, vui lòng liên hệ trường: {school}\nNhững gì đã điền được giữ 72 giờ.',
  'binding.tryAgain': 'Thử lại',

  'binding.childrenTitle': 'Học sinh cần liên kết',
  'binding.confirmChildren':
    '{count, plural, =1 {Thông tin trên có đúng không?} other {Có # cháu. Thông tin trên có đúng hết không?}}',
  'binding.correctWhich':
    'Anh/chị muốn sửa cháu nào? Mời bấm tên có ✎, hoặc gõ số đứng trước tên (ví dụ: 3).',
  'binding.next': 'Bước tiếp theo',
  'binding.addChild': 'Thêm học sinh',
  'binding.correctChild': '✎ Sửa',
  'binding.listedAlready': 'Cháu này đã có trong danh sách, không cần thêm nữa.',
  'binding.listIsFull':
    'Mỗi lần tối đa {most} cháu. Mời gửi đăng ký này trước, rồi liên kết các cháu còn lại.',

  'binding.askConsent':
    'Mời đọc hết bản thông báo về dữ liệu cá nhân dưới đây, rồi chọn đồng ý hay không ở trang cuối.',
  'binding.agree': 'Tôi đã đọc và đồng ý',
  'binding.decline': 'Không đồng ý',
  'binding.confirmDecline':
    'Anh/chị chắc chắn không đồng ý? Khi đó không thể liên kết trực tuyến, và những gì đã điền sẽ bị xóa.',
  'binding.readAgain': 'Đọc lại',
  'binding.declineSurely': 'Từ chối và xóa',
  'binding.declined':
    'Anh/chị không đồng ý nên những gì vừa điền đã được xóa. Nếu đổi ý, anh/chị có thể bắt đầu lại bất cứ lúc nào, hoặc liên hệ trực tiếp nhà trường.',

  'binding.askParentId':
    'Vui lòng nhập số căn cước (身分證) hoặc thẻ cư trú (居留證) của chính anh/chị (không phải của con).\nVí dụ: B123456780',
  'binding.studentIdIsParents':
    'Đây là số của anh/chị. Vui lòng nhập số căn cước hoặc thẻ cư trú của con, ví dụ: A123456789',
  'binding.parentIdIsChilds':
    'Đây là số của con. Vui lòng nhập số căn cước hoặc thẻ cư trú của chính anh/chị, ví dụ: B123456780',
  'binding.askName': 'Vui lòng nhập họ tên của anh/chị đúng như trên giấy tờ.\nVí dụ: NGUYEN THI HOA',
  'binding.nameInvalid':
    'Họ tên dài từ 2 đến {most} chữ cái, không có chữ số hay ký hiệu (ví dụ: NGUYEN THI HOA). Vui lòng nhập lại.',
  'binding.notName': 'Ở đây vui lòng nhập họ tên của anh/chị đúng như trên giấy tờ (ví dụ: NGUYEN THI HOA).',
  'binding.askEmail':
    'Vui lòng nhập email của anh/chị; một mã xác minh sẽ được gửi tới đó.\nEmail này là tài khoản phụ huynh, ví dụ: name@example.com',
  'binding.emailInvalid': 'Email chưa đầy đủ. Email có dạng name@example.com, vui lòng nhập lại.',
  'binding.askMobile': 'Vui lòng nhập số di động của anh/chị.\nVí dụ: 0912-345-678',
  'binding.mobileInvalid':
    'Đây chưa giống số di động: gồm 10 chữ số, bắt đầu bằng 09 (ví dụ: 0912-345-678). Vui lòng nhập lại.',

  'binding.emailMatters':
    'Email là tài khoản phụ huynh và là nơi nhận kết quả. Anh/chị vui lòng kiểm tra cho đúng.',
  'binding.askSignature': 'Nếu mọi thông tin đều đúng, mời bấm "Ký tay", hoặc gõ họ tên đầy đủ để ký.',
  'binding.signatureDiffers':
    'Đang chờ chữ ký: chưa nhận được chữ ký tay, và chữ đã gõ khác với họ tên "{name}". Mời ký tay, hoặc gõ đúng họ tên đầy đủ; nếu họ tên sai, mời chọn "✎ Họ tên".',
  'binding.readyToSend':
    '✓ Đã ký, chưa gửi.\nGửi chưa phải là xong: giáo viên chủ nhiệm (導師) sẽ xem xét.\nAnh/chị gửi chứ?',
  'binding.send': 'Gửi đăng ký',
  'binding.backToEdit': 'Quay lại sửa',
  'binding.submitted':
    'Đã gửi (đăng ký số {number}).\n{hidden, plural, =0 {} other {Có # cháu không được thêm, có thể đã có người đăng ký hoặc liên kết, hoặc danh sách lớp vừa thay đổi; vui lòng hỏi giáo viên chủ nhiệm (導師).\n}}Gửi chưa phải là xong; khi có kết quả, anh/chị sẽ được báo tại đây.\nTin nhắn có số giấy tờ trong khung chat có thể thu hồi (nhấn giữ, 收回), không ảnh hưởng đến đăng ký.',
  'binding.nothingNew':
    '{hidden, plural, =0 {Anh/chị đã đăng ký hoặc liên kết các cháu này rồi, lần này không thêm gì. Tình trạng hiện tại như sau.} other {Lần này không thêm gì. Có thể đã có người đăng ký hoặc liên kết các cháu, hoặc danh sách lớp vừa thay đổi; vui lòng hỏi giáo viên chủ nhiệm (導師).}}',

  'binding.whereabouts':
    '{stage}{nth, plural, =0 {} other {, cháu thứ #}}. {count, plural, =0 {} other {\nĐã điền: {children}.}}',
  'binding.unknownCode': 'Không tìm thấy mã trường này. Mời chọn trường theo tên.',
  'binding.knownGuardian':
    '✓ Đã điền sẵn thông tin phụ huynh anh/chị đã khai trước đây. Anh/chị sẽ xem lại trước khi gửi.',
  'binding.reopened':
    'Đã điền sẵn thông tin gửi lần trước. Mời bấm ✎ để sửa phần chưa đúng, rồi ký và gửi lại.',
  'binding.notReopened':
    'Đăng ký này không sửa được nữa (có thể đã gửi lại, hoặc con đã rời trường). Muốn đăng ký mới, mời chọn "Bắt đầu".',
  'binding.accountFound':
    '✓ Đây là tài khoản phụ huynh của anh/chị: họ tên, email và số di động đã được điền sẵn. Vui lòng kiểm tra.',
  'binding.emailTaken':
    'Email này là tài khoản của một phụ huynh khác nên không dùng chung được. Vui lòng nhập email khác, hoặc chọn "Không có email". Những thông tin khác vẫn còn.',
  'binding.childRemoved': 'Đã bỏ: {child}',
  'binding.boundAlready':
    'Anh/chị đã đăng ký cho {child} ({status}) nên không cần thêm. Gõ "tiến độ" để xem tình trạng.',
  'binding.boundElsewhere':
    '{child} đã được đăng ký ({status}) bằng email hoặc số di động anh/chị vừa xác minh, từ một LINE khác, nên không cần thêm. Gõ "tiến độ" để xem.\nNếu anh/chị là phụ huynh còn lại, xin gõ "hủy" rồi đăng ký bằng email hoặc số của mình.',
  'binding.anotherChild': 'Muốn liên kết cháu khác, mời điền tiếp; nếu không, xin gõ "hủy".',
  'binding.theseBound':
    'Anh/chị đã đăng ký cho các cháu này nên không cần thêm: {children}. Gõ "tiến độ" để xem tình trạng.',
  'binding.schoolAsked':
    'Đã nhờ {school} kiểm tra danh sách học sinh (名冊). Khi danh sách được bổ sung, anh/chị sẽ được báo tại đây, không cần thử lại nhiều lần.',
  'binding.callSchool':
    'Chưa thể hỏi trường này trực tuyến. Vui lòng gọi điện hỏi về danh sách học sinh (名冊): {call}',
  'binding.askContact':
    'Vui lòng nhập email hoặc số di động để nhận mã xác minh.\nDùng email sẽ bớt được một lần xác minh.',
  'binding.askContactEmail': 'Vui lòng nhập email để nhận mã xác minh.\nVí dụ: name@example.com',
  'binding.askContactMobile':
    'Vui lòng nhập số di động để nhận mã xác minh qua tin nhắn SMS.\nVí dụ: 0912-345-678',
  'binding.byEmail': 'Email',
  'binding.byMobile': 'Số di động',
  'binding.askStudentIdOrCode':
    'Vui lòng nhập số căn cước (身分證) hoặc thẻ cư trú (居留證) của con (không phải của anh/chị); nếu không có, nhập mã học sinh do trường cấp.\nVí dụ: A123456789',
  'binding.editChild': '{child} ({relation})\nAnh/chị muốn sửa mục nào?',
  'binding.correctNth': '✎ {nth} {name}',
  'binding.byDistrict': 'Chọn theo quận',
  'binding.allSchools': 'Xem tất cả trường',
  'binding.pickDistrict': 'Trường ở quận nào?',
  'binding.noDistrict':
    'Danh sách không có thông tin quận. Vui lòng nhập một phần tên tiếng Trung của trường.\nVí dụ: 內湖',
  'binding.moreDistricts': 'Thêm quận',
  'binding.elsewhere': 'Tìm thấy ở cấp {level}: {school}. Có phải trường này không?',
  'binding.elsewhereSeveral': 'Ở cấp {level} không có; tìm thấy các trường này ở cấp khác. Là trường nào?',
  'binding.schoolOfLevel': '{level}｜{school}',
  'binding.thatOne': 'Đúng trường này',
  'binding.noneOfThese': 'Không phải',
  'binding.rosterMayBeOld':
    'Học sinh mới hoặc chuyển trường có thể chưa có trong danh sách (名冊); anh/chị có thể nhờ trường kiểm tra.',
  'binding.rosterAsked': 'Đã nhờ trường kiểm tra danh sách (名冊); khi được báo, mời bấm "Thử lại".',
  'binding.askTheSchool': 'Nhờ trường kiểm tra',
  'binding.noEmail': 'Không có email',
  'binding.withoutEmail': 'không có (chỉ báo trong khung chat)',
  'binding.chatAlone':
    'Không có email nên kết quả chỉ được báo trong khung chat này; khi bổ sung email, anh/chị sẽ có tài khoản phụ huynh.',
  'progress.remind': 'Nhắc giáo viên',
  'progress.teacherByMail': 'Giáo viên {teacher} chưa kết nối LINE, sẽ được báo qua email.',
  'binding.mismatch':
    'Thông tin trên không khớp với danh sách của trường (名冊). Vui lòng xem lại thẻ bảo hiểm y tế (健保卡) và trường; hôm nay còn {left} lần thử.',
  'binding.whatToCorrect': 'Anh/chị muốn sửa mục nào?',
  'binding.skipChild': 'Tạm bỏ cháu này',
  'code.askEmail':
    'Vui lòng nhập mã 6 chữ số đã gửi đến {to}.\nChưa nhận được? Có thể lấy mã mới, hoặc nhập email khác.',
  'binding.agreedOnPage': '✓ Đã nhận được sự đồng ý của anh/chị trên trang.',
  'binding.consentWaits':
    'Vui lòng đọc đến trang cuối rồi bấm dòng đồng ý; hoặc bấm "Đọc trên trang", đồng ý ở đó rồi nhập bất kỳ chữ gì ở đây.',
  'binding.signedByHand': '✓ Đã nhận được chữ ký tay.',
  'binding.boundSuspended':
    'Anh/chị đã đăng ký cho em này rồi (trường đang tạm dừng 暫停), lần này không cần thêm. Nếu có thắc mắc, vui lòng gọi cho trường.',
};
