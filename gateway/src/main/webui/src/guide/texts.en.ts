export default {
  help: 'Help',
  news: 'What is new',
  developers: 'For developers',
  openData: 'Open data',
  errors: 'Catalogue of errors',
  accessibility: 'Accessibility',
  privacy: 'Personal data',
};
