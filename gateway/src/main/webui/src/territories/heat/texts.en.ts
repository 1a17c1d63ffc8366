export default {
  lead: 'All communes and wards against all indicators in one year; cells, rows and columns lead to the source of the figures.',
  title: 'Communes × indicators',
  year: 'Year',
  caption: 'Value of each indicator in each commune or ward, {year}',
  how: 'Colour is the distance to the target: the darker, the nearer, alike in all columns. ↑ higher is better, ↓ lower is better. The box of the table scrolls with the arrow keys.',
  empty: 'There are no figures per commune yet.',
};
