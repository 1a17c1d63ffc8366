export default { title: 'Kiến nghị' };
