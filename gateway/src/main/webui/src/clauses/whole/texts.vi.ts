export default {
  contents: 'Mục lục',
  part: 'Phần {n}.',
  kind: {
    target: 'Mục tiêu',
    task: 'Nhiệm vụ',
    obligation: 'Nghĩa vụ',
    obstacle: 'Khó khăn, vướng mắc',
    baseline: 'Số liệu ban đầu',
    decision: 'Quyết định sửa đổi',
  },
};
