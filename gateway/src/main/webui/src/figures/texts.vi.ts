export default {
  title: 'Nhập số liệu',
  imports: 'Nhập số liệu từ tệp',
  quality: 'Chất lượng số liệu',
  locks: 'Khóa kỳ số liệu',
  links: 'Các việc về số liệu',
};
