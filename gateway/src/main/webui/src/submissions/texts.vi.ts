export default {
  page: {
    plan: 'Nộp kế hoạch',
    review: 'Tiếp nhận',
    one: 'Hồ sơ',
    arrivals: 'Sổ đến',
    paper: 'Nhập hồ sơ giấy',
    check: 'Kiểm tra biên nhận',
  },
};
