export default {
  what: 'Indicator, commune, organisation, task, submission, document, clause of the plan',
  how: 'Accents may be left out. Arrow keys choose, Enter opens, Esc closes.',
  results: 'Results',
  none: 'Nothing was found. Try fewer letters.',
  count: '{n} result | {n} results',
  kind: {
    INDICATOR: 'Indicators',
    TERRITORY: 'Territories',
    ORGANISATION: 'Organisations',
    TASK: 'Tasks',
    CLAUSE: 'Clauses of the plan',
    SUBMISSION: 'Submissions',
    DOCUMENT: 'Reports and documents',
  },
};
