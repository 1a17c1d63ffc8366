export default {
  title: 'Báo cáo',
  one: 'Báo cáo',
  build: 'Lập báo cáo',
  letters: 'Đôn đốc và tờ trình',
  outline: 'Đề cương văn bản',
  check: 'Kiểm tra thể thức văn bản',
  prose: 'Lời văn báo cáo',
  compare: 'So sánh báo cáo',
  verify: 'Kiểm chứng văn bản',
  conformance: 'Thể thức của báo cáo',
};
