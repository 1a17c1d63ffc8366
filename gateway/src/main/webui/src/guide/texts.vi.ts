export default {
  help: 'Trợ giúp',
  developers: 'Dành cho nhà phát triển',
  errors: 'Danh mục lỗi',
  accessibility: 'Khả năng tiếp cận',
};
