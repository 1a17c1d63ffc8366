export default {
  lead: 'Kết quả tính không đổi và vẫn được hiển thị; ý kiến này đứng bên cạnh, kèm lý do và tên cơ quan của bạn.',
  computed: 'Kết quả tính:',
  verdict: 'Đánh giá của lãnh đạo',
  choose: 'Hãy chọn',
  reason: 'Lý do',
  public: 'Mọi người đều đọc được lý do này.',
  save: 'Ghi ý kiến',
  end: 'Thôi ý kiến này, chỉ dùng kết quả tính',
  saved: 'Đã ghi ý kiến của lãnh đạo: {verdict}.',
  ended: 'Ý kiến của lãnh đạo không còn hiệu lực, kết quả tính được dùng một mình. Ý kiến cũ vẫn được lưu.',
  nothing: 'không có ý kiến nào',
};
