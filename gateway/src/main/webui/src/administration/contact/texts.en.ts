export default {
  title: 'Where reminders go',
  lead: 'Reminders and digests are sent to this address. Your own organisation and the administrators alone see and change it.',
  none: 'There is no address yet: reminders cannot be sent anywhere.',
  told: '{by}, {at}',
  saved: 'The address is kept.',
  field: { email: 'E-mail' },
  hint: { email: 'One address, such as office@organisation.vn' },
};
