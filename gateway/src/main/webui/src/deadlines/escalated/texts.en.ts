export default {
  LEAD: 'Reported to the lead agency on {date}',
  PPC: "Reported to the Provincial People's Committee on {date}",
};
