export default {
  lead: 'All communes and wards against all indicators in one year; cells, rows and columns lead to the source of the figures.',
  title: 'Communes × indicators',
  year: 'Year',
  caption: 'Value of each indicator in each commune or ward, {year}',
  how: 'Colours compare communes within one indicator; the box of the table scrolls with the arrow keys.',
  scale: 'low to high in its column',
  empty: 'There are no figures per commune yet.',
};
