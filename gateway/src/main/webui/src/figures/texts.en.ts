export default {
  title: 'Enter figures',
  imports: 'Import figures from a file',
  quality: 'Data quality',
  locks: 'Closing of periods',
  links: 'Work on figures',
};
