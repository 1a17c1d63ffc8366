export default {
  title: 'Territories',
  one: 'Territory',
  heat: 'Heat map',
};
