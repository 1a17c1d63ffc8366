export default {
  lead: 'Everybody who was given more time or released for {year}. New ones are granted on the page Deadlines, in the table of the organisations.',
  toDeadlines: 'Extend or release an organisation',
  waivers: 'Organisations that are released',
  none: 'Nobody is released for {year}.',
  organisation: 'Organisation',
  duty: 'Obligation',
  reason: 'Reason',
  by: 'Released by',
};
