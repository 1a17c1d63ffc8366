export default {
  contents: 'Contents',
  part: 'Part {n}.',
  kind: {
    target: 'Target',
    task: 'Task',
    obligation: 'Obligation',
    obstacle: 'Obstacle',
    baseline: 'Baseline',
    decision: 'Amending decision',
  },
};
