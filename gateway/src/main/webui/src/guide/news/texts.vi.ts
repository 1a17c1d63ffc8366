export default {
  lead: 'Những điều mới của cổng, mới nhất đứng trước.',
  open: 'Mở trang',
  offline: {
    title: 'Không mất nội dung đã nhập, nhập được khi không có mạng',
    text: 'Bản nháp được giữ trên máy đến khi gửi. Khi không có đường truyền vẫn nhập và bấm gửi được, hồ sơ tự gửi khi có lại; thời hạn tính theo lúc hệ thống nhận được. Cổng cài được lên máy như một ứng dụng. Đăng xuất thì bản nháp trên máy bị xóa, sau khi hỏi.',
  },
  charts: {
    title: 'So sánh trên biểu đồ, nền tối',
    text: 'Trang của mỗi chỉ tiêu so sánh được tối đa sáu xã hoặc doanh nghiệp với toàn tỉnh. Biểu đồ đọc được bằng chuột hoặc phím mũi tên, tải về được dạng SVG, PNG, CSV. Máy đặt nền tối thì cổng cũng hiện nền tối.',
  },
  days: {
    title: 'Ngày ghi theo ngôn ngữ của trang',
    text: 'Mọi ô ngày đọc 05/12/2026, 5.12.2026 hoặc 05122026, không theo ngôn ngữ của trình duyệt; bên cạnh có lịch dùng được bằng bàn phím. Lần đầu vào cổng có phần làm quen cho từng vai trò.',
  },
  bell: {
    title: 'Chuông thông báo',
    text: 'Hồ sơ đến, bị trả lại, được tiếp nhận; nhiệm vụ đến hạn, quá hạn; báo cáo ban hành; quyết định: chuông ở đầu trang dẫn tới đúng chỗ.',
  },
  signIn: {
    title: 'Đăng nhập bằng khóa truy cập, xác nhận lại trước việc quan trọng',
    text: 'Ở trang tài khoản, bạn đổi mật khẩu, thêm khóa truy cập, ứng dụng xác thực và mã dự phòng. Trước khi duyệt, ban hành, cổng hỏi lại người đăng nhập.',
  },
  work: {
    title: 'Việc của tôi, tìm kiếm, bộ lọc đã lưu',
    text: 'Sau khi đăng nhập, trang đầu là những việc đang chờ bạn. Bấm Ctrl K để tìm chỉ tiêu, xã, văn bản, điểm của kế hoạch. Danh sách sắp xếp được, bộ lọc lưu lại được.',
  },
  plan: {
    title: 'Toàn văn kế hoạch',
    text: 'Đọc kế hoạch theo từng điểm, mỗi điểm kèm mục tiêu, nhiệm vụ, nghĩa vụ, vướng mắc và quyết định liên quan.',
  },
  sessions: {
    title: 'Xem và kết thúc phiên đăng nhập của mình',
    text: 'Trang tài khoản cho biết bạn đang đăng nhập ở đâu; phiên trên máy bị mất kết thúc được ngay.',
  },
};
