export default {
  rehearsal: 'Diễn tập.',
  rehearsalClock: 'Đồng hồ hệ thống được đặt là {at} (giờ Việt Nam). Biên nhận trong lúc diễn tập không có giá trị.',
  owner: 'Ủy ban nhân dân tỉnh Lai Châu',
  operatedBy: 'Theo dõi, tổng hợp: Sở Khoa học và Công nghệ',
  openData: 'Mọi số liệu trên cổng đều lấy được qua',
  apiDocs: 'giao diện lập trình (API)',
  notFound: {
    why: 'Địa chỉ có thể đã gõ sai, hoặc trang đã chuyển đi nơi khác.',
    home: 'Về trang đầu',
  },
};
