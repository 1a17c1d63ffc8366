export default {
  vietnamese: '{label} (Vietnamese)',
  english: '{label} (English)',
  save: 'Save',
  cancel: 'Cancel',
  changed: 'Somebody has just changed this.',
  compare: 'Nothing is lost. Please compare and choose.',
  keepMine: 'Save mine',
  takeTheirs: 'Take what the system has',
};
