export default {
  contents: 'Contents',
  part: 'Part {n}.',
  plan: 'Plan',
  compared: {
    title: 'Compared with the plan before',
    asOf: 'Results as of the end of',
    change: 'Change',
    before: 'Indicator of the plan before',
    after: 'Indicator of this plan',
  },
  change: {
    CONTINUED: 'Goes on',
    REDEFINED: 'Redefined',
    SPLIT: 'Split',
    ENDED: 'Ended',
    NEW: 'New',
  },
  kind: {
    target: 'Target',
    task: 'Task',
    obligation: 'Obligation',
    obstacle: 'Obstacle',
    baseline: 'Baseline',
    decision: 'Amending decision',
  },
};
