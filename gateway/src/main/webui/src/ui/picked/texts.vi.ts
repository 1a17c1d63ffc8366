export default {
  none: 'Chọn…',
  add: 'Thêm',
  remove: 'Bỏ',
};
