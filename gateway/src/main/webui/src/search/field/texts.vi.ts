export default {
  title: 'Tìm kiếm',
  hint: 'Tìm chỉ tiêu, xã, văn bản…',
};
