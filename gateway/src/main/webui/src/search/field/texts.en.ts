export default {
  title: 'Search',
  hint: 'Find anything…',
};
