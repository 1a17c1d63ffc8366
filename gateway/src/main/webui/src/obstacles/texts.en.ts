export default { title: 'Obstacles' };
