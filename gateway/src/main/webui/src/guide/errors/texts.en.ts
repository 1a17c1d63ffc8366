export default {
  lead: 'Each problem document of the API carries a code. Here is what each means and what to do.',
  back: 'For developers',
  find: 'Find by code, status or word',
  shown: '{n} error | {n} errors',
  list: 'The errors',
  none: 'No error fits. Please try another word.',
  code: 'Code',
  status: 'HTTP',
  title: 'Error',
  meaning: 'Why',
  remedy: 'What to do',
};
