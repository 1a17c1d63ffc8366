export default {
  title: 'Quản trị',
  back: 'Quản trị',
  workdays: 'Lịch làm việc',
  duties: 'Nghĩa vụ và thời hạn',
  duty: 'Sửa nghĩa vụ',
  grants: 'Gia hạn, miễn',
  agencies: 'Cơ quan qua thời gian',
  successions: 'Sắp xếp cơ quan',
  contact: 'Liên hệ',
  clients: 'Phần mềm kết nối API',
};
