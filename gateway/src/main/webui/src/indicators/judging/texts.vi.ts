export default {
  lead: 'Mục tiêu này không có số đo: hãy đánh giá theo tài liệu. Đánh giá trước đó vẫn được lưu; tên bạn chỉ cơ quan nhà nước xem được.',
  outcome: 'Kết quả',
  choose: 'Hãy chọn',
  judgedOn: 'Đánh giá cho ngày',
  reason: 'Nhận xét',
  evidence: 'Tài liệu làm căn cứ {n}',
  evidenceHint: 'Số, ký hiệu và tên văn bản, như khi trích dẫn',
  address: 'Địa chỉ của tài liệu {n}',
  addressHint: 'https://…, để trống nếu là bản giấy',
  more: 'Thêm tài liệu',
  save: 'Ghi đánh giá',
  saved: 'Đã ghi đánh giá.',
};
