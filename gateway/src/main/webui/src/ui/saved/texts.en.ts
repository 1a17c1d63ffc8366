export default {
  title: 'Saved views',
  save: 'Remember this view',
  name: 'Name',
  keep: 'Remember',
  where: 'Filters and order are kept on this device.',
  remove: 'Remove the view “{name}”',
  failed: 'The browser could not save it. Bookmark the address of the page instead.',
};
