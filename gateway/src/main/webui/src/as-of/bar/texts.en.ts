export default {
  title: 'Day and map',
  asOf: 'As known at the end of',
  now: 'Back to today',
  map: 'Administrative map',
  noMaps: 'The administrative maps could not be loaded.',
  mapUntil: '{n} communes (until {date})',
  mapSince: '{n} communes (since {date})',
  tooEarly: 'There is no administrative map of {day}. Please choose a day from {first} on.',
  toCome: '{day} is yet to come. Please choose a day up to today.',
  past: 'This page tells what was known at the end of {date}; figures recorded or corrected later do not count.',
};
