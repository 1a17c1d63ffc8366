export default {
  title: 'Địa bàn',
  one: 'Địa bàn',
  heat: 'Bảng nhiệt',
};
