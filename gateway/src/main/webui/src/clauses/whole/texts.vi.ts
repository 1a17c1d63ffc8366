export default {
  contents: 'Mục lục',
  part: 'Phần {n}.',
  plan: 'Kế hoạch',
  compared: {
    title: 'So sánh với kế hoạch trước',
    asOf: 'Kết quả tính đến hết ngày',
    change: 'Thay đổi',
    before: 'Chỉ tiêu của kế hoạch trước',
    after: 'Chỉ tiêu của kế hoạch này',
  },
  change: {
    CONTINUED: 'Tiếp tục thực hiện',
    REDEFINED: 'Định nghĩa lại',
    SPLIT: 'Tách',
    ENDED: 'Kết thúc',
    NEW: 'Mới',
  },
  kind: {
    target: 'Mục tiêu',
    task: 'Nhiệm vụ',
    obligation: 'Nghĩa vụ',
    obstacle: 'Khó khăn, vướng mắc',
    baseline: 'Số liệu ban đầu',
    decision: 'Quyết định sửa đổi',
  },
};
