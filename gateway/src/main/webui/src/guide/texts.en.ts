export default {
  help: 'Help',
  developers: 'For developers',
  openData: 'Open data',
  errors: 'Catalogue of errors',
  accessibility: 'Accessibility',
  privacy: 'Personal data',
};
