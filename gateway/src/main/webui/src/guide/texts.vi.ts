export default {
  help: 'Trợ giúp',
  news: 'Có gì mới',
  developers: 'Dành cho nhà phát triển',
  openData: 'Dữ liệu mở',
  errors: 'Danh mục lỗi',
  accessibility: 'Khả năng tiếp cận',
  privacy: 'Dữ liệu cá nhân',
};
