export default { title: 'Budget' };
