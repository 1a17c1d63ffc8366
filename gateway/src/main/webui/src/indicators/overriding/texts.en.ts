export default {
  lead: "The computed verdict stays as it is and stays visible; this stands beside it, with the reason and your agency's name.",
  computed: 'Computed verdict:',
  verdict: "Leader's verdict",
  choose: 'Please choose',
  reason: 'Reason',
  public: 'Everybody can read this reason.',
  save: 'Record the verdict',
  end: 'End this verdict, let the computed one count alone',
  saved: "The leader's verdict is recorded: {verdict}.",
  ended: "The leader's verdict has ended, the computed one counts alone. What was said stays on record.",
  nothing: 'no verdict of a leader',
};
