export default {
  help: 'Help',
  developers: 'For developers',
  errors: 'Catalogue of errors',
  accessibility: 'Accessibility',
};
