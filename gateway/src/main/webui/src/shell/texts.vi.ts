export default {
  system: 'Hạ tầng số Lai Châu',
  subtitle: 'Kế hoạch đến năm 2025, định hướng đến năm 2030',
  skip: 'Bỏ qua, đến nội dung chính',
  navigation: 'Các trang chính',
  signOut: 'Đăng xuất',
  demonstration: 'Dữ liệu minh họa.',
  notReal: 'Các số liệu trên cổng này không phải số liệu thật.',
  owner: 'Ủy ban nhân dân tỉnh Lai Châu',
  operatedBy: 'Theo dõi, tổng hợp: Sở Thông tin và Truyền thông',
  openData: 'Mọi số liệu trên cổng đều lấy được qua',
  apiDocs: 'giao diện lập trình (API)',
  notFound: {
    title: 'Không tìm thấy trang',
    why: 'Địa chỉ có thể đã gõ sai, hoặc trang đã chuyển đi nơi khác.',
    home: 'Về trang Tổng quan',
  },
};
