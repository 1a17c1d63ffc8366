export default {
  what: 'Chỉ tiêu, xã, cơ quan, nhiệm vụ, hồ sơ, số văn bản, điểm của Kế hoạch',
  how: 'Gõ không dấu cũng được. Mũi tên để chọn, Enter để mở, Esc để đóng.',
  results: 'Kết quả',
  none: 'Không tìm thấy. Thử ít chữ hơn.',
  count: '{n} kết quả',
  kind: {
    INDICATOR: 'Chỉ tiêu',
    TERRITORY: 'Địa bàn',
    ORGANISATION: 'Cơ quan, doanh nghiệp',
    TASK: 'Nhiệm vụ',
    CLAUSE: 'Điểm của Kế hoạch',
    SUBMISSION: 'Hồ sơ',
    DOCUMENT: 'Báo cáo, văn bản',
  },
};
