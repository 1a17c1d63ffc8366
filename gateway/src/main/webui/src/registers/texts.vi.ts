export default {
  title: 'Sổ theo dõi',
  infrastructure: 'Hạ tầng dùng chung',
  requests: 'Đề nghị thuê hạ tầng',
  standards: 'Tiêu chuẩn kỹ thuật',
  media: 'Sổ truyền thông',
  systems: 'Hệ thống hiện có',
};
