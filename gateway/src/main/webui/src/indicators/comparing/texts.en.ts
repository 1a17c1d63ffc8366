export default {
  title: '{name}: {names}',
  by: 'Compare by',
  territories: 'Territory',
  operators: 'Operator',
  pickTerritories: 'Territories beside the province',
  pickOperators: 'Operators beside the province',
  most: 'At most {n}.',
  each: 'A chart for each, on the same scale',
};
