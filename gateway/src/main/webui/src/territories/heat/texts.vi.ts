export default {
  lead: 'Mọi xã, phường và mọi chỉ tiêu trong một năm; đi từ ô, hàng hoặc cột tới nguồn của số liệu.',
  title: 'Xã, phường × chỉ tiêu',
  year: 'Năm',
  caption: 'Giá trị từng chỉ tiêu ở từng xã, phường, năm {year}',
  how: 'Màu là khoảng cách đến mục tiêu: càng đậm càng gần, ở mọi cột như nhau. ↑ càng cao càng tốt, ↓ càng thấp càng tốt. Khung bảng cuộn được bằng phím mũi tên.',
  empty: 'Chưa có số liệu đến cấp xã.',
};
