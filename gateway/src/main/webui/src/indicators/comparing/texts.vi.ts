export default {
  title: '{name}: {names}',
  by: 'So sánh theo',
  territories: 'Địa bàn',
  operators: 'Doanh nghiệp',
  pickTerritories: 'Địa bàn để so sánh với toàn tỉnh',
  pickOperators: 'Doanh nghiệp để so sánh với toàn tỉnh',
  most: 'Nhiều nhất {n}.',
  each: 'Mỗi nơi một hình, cùng thang đo',
};
