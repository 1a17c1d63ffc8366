export default {
  title: 'Search',
  hint: 'Find an indicator, a commune, a document…',
};
