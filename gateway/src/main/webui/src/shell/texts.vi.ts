export default {
  system: 'Hạ tầng số Lai Châu',
  subtitle: 'Kế hoạch đến năm 2025, định hướng đến năm 2030',
  skip: 'Bỏ qua, đến nội dung chính',
  navigation: 'Các trang chính',
  menu: 'Danh mục',
  group: {
    figures: 'Số liệu',
    tasks: 'Nhiệm vụ',
    duties: 'Nộp và tiếp nhận',
    administration: 'Quản trị',
  },
  more: 'Trợ giúp và thông tin thêm',
  signOut: 'Đăng xuất',
  signOutFailed: 'Chưa đăng xuất được, xin thử lại sau giây lát.',
  demonstration: 'Dữ liệu minh họa',
  notReal: 'Số liệu không có thật.',
  notFound: {
    title: 'Không tìm thấy trang',
  },
};
