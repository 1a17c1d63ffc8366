export default {
  title: 'Sổ theo dõi',
  lead: 'Mỗi sổ có danh sách, từng mục với trạng thái, và những việc đã làm.',
  list: 'Các sổ',
  infrastructure: 'Hạ tầng dùng chung',
  requests: 'Đề nghị thuê hạ tầng',
  standards: 'Tiêu chuẩn kỹ thuật',
  media: 'Sổ truyền thông',
  systems: 'Hệ thống hiện có',
};
