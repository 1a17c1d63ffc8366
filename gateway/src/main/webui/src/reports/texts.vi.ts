export default {
  title: 'Báo cáo',
  one: 'Báo cáo',
  build: 'Lập báo cáo',
  letters: 'Đôn đốc và tờ trình',
  check: 'Kiểm tra thể thức văn bản',
  prose: 'Lời văn báo cáo',
  compare: 'So sánh báo cáo',
  verify: 'Kiểm chứng văn bản',
  conformance: 'Thể thức của báo cáo',
};
