export default {
  lead: 'Cổng này được làm để ai cũng dùng được: bằng bàn phím, bằng trình đọc màn hình, trên máy nhỏ, đường truyền yếu, và với người không phân biệt được màu.',
  goal: {
    title: 'Mục tiêu',
    points: 'Đạt WCAG 2.2 mức AA ở mọi trang, bằng tiếng Việt và tiếng Anh.',
  },
  tested: {
    title: 'Đã kiểm tra gì và bằng cách nào',
    points:
      'Mỗi lần thay đổi, các trang được mở trong Chromium và kiểm tra bằng axe-core (các quy tắc WCAG 2.0 đến 2.2, mức A và AA), bằng tiếng Việt, ở bề rộng 1440 điểm ảnh; kiểm tra kỹ hơn, có thêm tiếng Anh và bề rộng 320 điểm ảnh, được chạy riêng.\nỞ 320 điểm ảnh (tương đương phóng to 400 %) các trang không phải cuộn ngang.\nMột hành trình chỉ dùng bàn phím: đăng nhập, tới biểu mẫu, điền và gửi.\nTrạng thái luôn có hình, chữ và màu; độ tương phản ít nhất 4,7:1 trên nền trắng.\nMỗi biểu đồ và bản đồ có tên, lời mô tả và một bảng cùng số liệu.',
  },
  limits: {
    title: 'Những gì còn hạn chế',
    points:
      'Chưa được người khuyết tật hay trình đọc màn hình cụ thể (NVDA, JAWS, VoiceOver, TalkBack) kiểm tra; công cụ tự động chỉ tìm ra một phần lỗi.\nMới kiểm tra trong Chromium, chưa kiểm tra trong Firefox và Safari.\nBiên nhận PDF chưa được kiểm tra với trình đọc màn hình; cùng nội dung có trên trang biên nhận.\nTệp đính kèm do các đơn vị gửi lên có thể không đọc được bằng trình đọc màn hình.\nTrang tham chiếu API viết cho nhà phát triển, phần lớn bằng tiếng Anh.',
  },
  feedback: {
    title: 'Gặp khó khăn?',
    points:
      'Hãy báo cho cơ quan quản lý cổng (ghi ở cuối mỗi trang): trang nào, bạn định làm gì, dùng thiết bị gì.\nMọi số liệu công bố đều lấy được dưới dạng bảng (CSV, Excel) và qua API.',
  },
};
