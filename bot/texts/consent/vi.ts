import type { Consent } from './consent.ts';

/** The personal-data statement in Vietnamese (Personal Data Protection Act §8, §9). */
export const consents: readonly Consent[] = [
  {
    version: '1',
    language: 'vi',
    pages: [
      {
        title: 'Ai thu thập, và để làm gì',
        body: 'Bên thu thập: trường mà con anh/chị đang học.\n\nMục đích: xác nhận anh/chị là người đại diện theo pháp luật (法定代理人) hoặc người giám hộ (監護人) của con. Giáo viên chủ nhiệm (導師) xem xét, và tài khoản phụ huynh được lập cho anh/chị.\n\nDữ liệu chỉ dùng cho mục đích này. Nếu cần dùng vào việc khác, nhà trường sẽ hỏi ý kiến anh/chị trước.',
      },
      {
        title: 'Dữ liệu nào, lấy từ đâu',
        body: 'Từ anh/chị: họ tên, số căn cước (身分證) hoặc thẻ cư trú (居留證), email, số di động, quan hệ với con, họ tên ký và thời điểm ký; số giấy tờ và trường của con.\n\nTừ LINE: mã định danh LINE của anh/chị và tin nhắn trong khung chat này.\n\nTừ danh sách của trường (名冊): họ tên, lớp, số thứ tự của con, và cách liên lạc của phụ huynh mà trường lưu, để đối chiếu với thông tin anh/chị điền.',
      },
      {
        title: 'Bao lâu, ở đâu, ai dùng, dùng thế nào',
        body: 'Thời hạn: chưa gửi thì xóa sau 72 giờ; bản ghi tin nhắn xóa sau 30 ngày. Không được duyệt hoặc đã hủy thì xóa sau 30 ngày. Đã duyệt thì giữ đến khi con rời trường hoặc anh/chị yêu cầu xóa. Ghi chép ai đã làm gì và khi nào được giữ 5 năm.\n\nKhu vực: Đài Loan; tin nhắn đi qua LINE, và LINE có thể xử lý ở nước ngoài.\n\nBên nhận: người phụ trách của trường (giáo viên chủ nhiệm, phụ trách tin học 資訊組長) và bên vận hành hệ thống cho trường.\n\nCách thức: xử lý bằng máy tính; số giấy tờ, họ tên và cách liên lạc được lưu dưới dạng mã hóa. Việc duyệt do giáo viên quyết định, không phải máy.',
      },
      {
        title: 'Quyền của anh/chị',
        body: 'Anh/chị có thể yêu cầu nhà trường (giáo viên chủ nhiệm hoặc phụ trách tin học):\n・cho xem hoặc cấp bản sao dữ liệu\n・bổ sung hoặc sửa cho đúng\n・ngừng thu thập, xử lý hoặc sử dụng\n・xóa dữ liệu\n\nCác quyền này không thể từ bỏ trước. Với dữ liệu của con, anh/chị yêu cầu thay con; từ 18 tuổi, con tự quyết định.',
      },
      {
        title: 'Nếu anh/chị không muốn cung cấp',
        body: 'Cung cấp hay không là do anh/chị quyết định. Nếu dữ liệu không đầy đủ thì không thể liên kết trực tuyến; vui lòng hỏi nhà trường cách khác. Việc học của con không bị ảnh hưởng.\n\nNếu chọn không đồng ý, mọi thông tin vừa điền sẽ bị xóa.\n\nNếu đồng ý, chúng tôi ghi lại phiên bản của bản thông báo này, thời điểm anh/chị đồng ý, và mã kiểm tra chứng minh nội dung không bị thay đổi.',
      },
    ],
  },
];
