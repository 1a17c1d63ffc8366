export default {
  since: 'So với',
  ago: {
    week: '7 ngày trước',
    month: '30 ngày trước',
    quarter: '90 ngày trước',
    year: 'một năm trước',
  },
  from: 'Từ {from} đến {to}: {n} chỉ tiêu có thay đổi.',
  none: 'Không có thay đổi nào từ {from} đến {to}.',
  list: 'Những gì đã thay đổi',
  indicator: 'Chỉ tiêu',
  value: 'Giá trị',
  verdict: 'Trạng thái',
  first: 'chưa có',
};
