export default {
  lead: 'Mọi số liệu và thao tác trên cổng đều có ở giao diện lập trình (API): JSON qua HTTP, không cần thư viện riêng.',
  start: 'Bắt đầu trong năm phút',
  command: 'Lệnh: {title}',
  read: {
    title: 'Đọc số liệu đã công bố, không cần đăng nhập',
    about: 'Tiến độ mọi chỉ tiêu, rồi chuỗi số liệu của một chỉ tiêu. Ngày khác, bản đồ khác: thêm asOf, geography.',
  },
  table: {
    title: 'Lấy cùng số liệu đó dưới dạng bảng',
    about: 'csv, csv-excel-vi (mở đúng trong Excel tiếng Việt), xlsx, sdmx-csv.',
  },
  token: {
    title: 'Phần mềm của doanh nghiệp đăng nhập',
    about: 'Quản trị viên cấp tên (api-…) theo khóa công khai của bạn. KEY là tệp khóa riêng, ISSUER là địa chỉ máy chủ đăng nhập được gửi kèm. Mã truy cập dùng được 5 phút.',
  },
  send: {
    title: 'Kiểm tra thử rồi nộp kế hoạch năm',
    about: 'validateOnly chỉ kiểm tra, không ghi gì. Gửi lại với cùng Idempotency-Key không tạo ra hồ sơ thứ hai. Câu trả lời có biên nhận đã ký.',
  },
  check: {
    title: 'Tự kiểm tra biên nhận',
    about: 'Công khai, ai có biên nhận cũng làm được; lệnh verify-receipt làm việc đó không cần mạng.',
  },
  more: 'Tra cứu',
  reference: 'Tham chiếu API: mọi thao tác, tham số và câu trả lời',
  openapi: 'Tệp OpenAPI 3.1',
  schemas: 'Lược đồ JSON của hồ sơ',
  telecom: 'viễn thông',
  postal: 'bưu chính',
  report: 'báo cáo',
  keys: 'Khóa công khai của biên nhận (JWKS: ES256; khóa cũ PS256)',
  rules: 'Quy ước chung',
  rule: {
    errors: 'Mọi lỗi là một văn bản lỗi theo RFC 9457; code không đổi, errors chỉ từng chỗ sai, traceId giúp tra cứu. Accept-Language: vi, en cho cả hai ngôn ngữ.',
    writes: 'Tạo mới cần Idempotency-Key; sửa cần If-Match mang ETag đã đọc: 412 nghĩa là đã có người sửa trước.',
    pages: 'Danh sách dài chia trang: next là con trỏ của trang sau.',
    limits: 'Mỗi phần mềm có hạn mức, xem các tiêu đề RateLimit, và được có cùng lúc 16 yêu cầu đang xử lý, trong đó 2 yêu cầu về tệp; 429 và 503 kèm Retry-After.',
    time: 'Thời điểm có +07:00; ngày là ngày ở Việt Nam. Số trong JSON dùng dấu chấm thập phân.',
    stable: 'Trong v1 giao diện chỉ thêm, không bỏ: hãy bỏ qua trường mà bạn chưa biết.',
  },
};
