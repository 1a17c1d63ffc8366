export default {
  lead: 'Mọi xã, phường và mọi chỉ tiêu trong một năm; đi từ ô, hàng hoặc cột tới nguồn của số liệu.',
  title: 'Xã, phường × chỉ tiêu',
  year: 'Năm',
  caption: 'Giá trị từng chỉ tiêu ở từng xã, phường, năm {year}',
  how: 'Màu so các xã trong cùng một chỉ tiêu; khung bảng cuộn được bằng phím mũi tên.',
  scale: 'thấp đến cao trong cột',
  empty: 'Chưa có số liệu đến cấp xã.',
};
