export default {
  lead: 'What the system goes by when it computes deadlines, reminds, and lets programs in. No business is decided here.',
  about: {
    agencies: 'Bodies and firms: names, codes, territories, since when and until when, and all that was recorded.',
    successions: 'Mergers, splits, changes of name, dissolutions; everything that goes over is shown before it is recorded.',
    workdays: 'Public holidays, days in lieu and moved working days of each year, each with its legal source.',
    duties: 'Who owes what, before which day, and when they are reminded.',
    grants: 'Who was given more time or released in a year, by whom and why.',
    clients: 'Letting the program of an enterprise in, changing its key, and taking access away.',
  },
};
