export default { title: 'Ngân sách' };
