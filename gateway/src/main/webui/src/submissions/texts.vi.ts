export default {
  page: {
    plan: 'Nộp kế hoạch, báo cáo',
    review: 'Tiếp nhận',
    one: 'Hồ sơ',
    arrivals: 'Sổ đến',
    paper: 'Nhập hồ sơ giấy',
    check: 'Kiểm tra biên nhận',
  },
};
