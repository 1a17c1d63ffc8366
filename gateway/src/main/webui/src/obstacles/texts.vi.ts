export default { title: 'Vướng mắc' };
