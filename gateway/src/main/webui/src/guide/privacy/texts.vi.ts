export default {
  lead: 'Hệ thống này quản lý việc của cơ quan, tổ chức. Về con người, hệ thống chỉ biết những ai làm việc thay mặt các cơ quan, tổ chức đó. Trang này cho biết hệ thống giữ những gì, ở đâu, để làm gì, trong bao lâu, và bạn được yêu cầu những gì.',
  own: {
    title: 'Dữ liệu về chính bạn',
    about:
      'Mỗi dịch vụ cho bạn xem và tải về những gì nó giữ về bạn: tài khoản, những chỗ ghi tên bạn, và mỗi việc bạn đã làm theo nhật ký kiểm toán. Nơi nào chỉ ghi họ tên (NAME) thì có thể là của người trùng tên với bạn. Việc tải về cũng được ghi vào nhật ký.',
    signIn: 'Hãy đăng nhập để tải về.',
  },
  service: {
    agency: 'Dịch vụ cơ quan: hồ sơ, nhiệm vụ, đề xuất (JSON)',
    indicator: 'Dịch vụ chỉ tiêu: số liệu, đánh giá (JSON)',
    reporting: 'Dịch vụ báo cáo: báo cáo, đoạn văn, chữ ký (JSON)',
  },
  rights: 'Bạn được yêu cầu',
  right: {
    correct:
      'Sửa: họ tên, thư điện tử của tài khoản do quản trị viên sửa khi bạn yêu cầu; thư điện tử của cơ quan bạn tự sửa ở trang Liên hệ. Tên ghi bên cạnh việc đã làm là tên vào lúc đó và không sửa.',
    erase:
      'Xóa: tài khoản được xóa khi bạn không còn làm việc thay mặt cơ quan. Hồ sơ công việc và nhật ký không xóa theo yêu cầu, vì pháp luật yêu cầu lưu; tên trong nhật ký tự hết sau thời hạn ghi bên dưới.',
    object: 'Phản đối, khiếu nại: gửi tới cơ quan quản lý hệ thống hoặc cơ quan chuyên trách bảo vệ dữ liệu cá nhân (Bộ Công an).',
    ask: 'Hỏi ai: quản trị viên của hệ thống tại Sở Khoa học và Công nghệ, cơ quan ghi ở cuối mỗi trang. Yêu cầu được trả lời trong 72 giờ.',
  },
  kept: 'Những gì được giữ',
  ground: 'Căn cứ:',
  fact: {
    where: 'Ở đâu',
    why: 'Để làm gì',
    term: 'Bao lâu',
    end: 'Hết thế nào',
  },
};
