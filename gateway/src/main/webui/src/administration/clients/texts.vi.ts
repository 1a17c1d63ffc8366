export default {
  lead: 'Phần mềm của doanh nghiệp đăng nhập bằng khóa của chính doanh nghiệp. Danh sách và quyền nằm ở máy chủ đăng nhập (Keycloak), cổng này không giữ khóa nào; quản trị viên làm việc bằng các lệnh dưới đây.',
  needs: 'Cần có: kubectl, jq, Node và bộ lệnh kcadm.sh trong bản phân phối Keycloak cùng phiên bản.',
  connect: {
    title: 'Nối tới máy chủ đăng nhập',
    about: 'Bảng điều khiển và cổng quản trị không mở ra ngoài; lệnh đầu mở một đường riêng từ máy bạn.',
  },
  list: {
    title: 'Danh sách phần mềm đang được phép',
    about: 'Các tên bắt đầu bằng api- là phần mềm của doanh nghiệp.',
  },
  key: {
    title: 'Doanh nghiệp tạo khóa',
    about: 'Khóa riêng không rời máy của doanh nghiệp; chỉ tệp .jwks (khóa công khai) được gửi cho quản trị viên.',
  },
  create: {
    title: 'Cho phần mềm của một doanh nghiệp vào',
    about: 'ORG là mã đơn vị trong danh mục cơ quan. Mã này quyết định phần mềm thấy và nộp được gì, hãy kiểm tra kỹ.',
  },
  rotate: {
    title: 'Thay khóa, không gián đoạn',
    about: 'Đặt khóa cũ và khóa mới cùng lúc, đợi doanh nghiệp chuyển sang khóa mới, rồi chạy lại với một mình khóa mới.',
  },
  remove: {
    title: 'Thu hồi',
    about: 'Có hiệu lực chậm nhất sau 5 phút, khi mã truy cập đang dùng hết hạn. Hồ sơ đã nộp vẫn còn nguyên.',
  },
  command: 'Lệnh: {title}',
  seeDevelopers: 'Hướng dẫn cho người viết phần mềm',
};
