export default {
  title: 'Reports',
  one: 'Report',
  build: 'Make a report',
  letters: 'Reminder letters and submissions',
  outline: 'Outlines of documents',
  check: 'Check the form of a document',
  prose: 'Wording of the report',
  compare: 'Compare reports',
  verify: 'Check a document',
  conformance: 'Form of the report',
};
