export default {
  NATIVE: 'Measured on this map',
  RESTATED: 'Restated from another map',
  restatedFrom: 'Restated from: {units}',
  NOT_DERIVABLE: 'Cannot be derived',
  within: 'part of the figure of {units}',
  reason: {
    TAKEN_INTO_LARGER_UNIT: 'the figure is of a new, larger unit and cannot be told apart',
    UNIT_ENDED: 'the unit had ended by this period',
    NO_VALUE_FROM_PARTS: 'parts do not add up (speeds, medians)',
    UNION_NEEDS_VILLAGES: 'joint coverage needs figures per village',
    NO_VALUE_FROM_OPERATORS: 'operators do not add up',
  },
  between: 'between {low} and {high}',
  reported: '{n} of {of} units reported',
  provisional: 'provisional',
  final: 'final',
  none: 'No data yet',
};
