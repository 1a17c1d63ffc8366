export default {
  LEAD: 'Đã báo cơ quan chủ trì ngày {date}',
  PPC: 'Đã báo Ủy ban nhân dân tỉnh ngày {date}',
};
