export default {
  title: 'Nhật ký',
};
