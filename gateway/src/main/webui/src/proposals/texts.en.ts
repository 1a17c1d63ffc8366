export default { title: 'Proposals' };
