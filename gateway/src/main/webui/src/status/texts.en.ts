export default {
  ACHIEVED: 'Achieved',
  ON_TRACK: 'On track',
  AT_RISK: 'At risk',
  BEHIND: 'Behind',
  GOING_BACKWARDS: 'Going backwards',
  MISSED: 'Overdue, not achieved',
  STALE: 'Old data',
  NO_DATA: 'No data yet',
  NO_BASELINE: 'No comparable baseline',
  QUALITATIVE: 'Qualitative judgement',
  target: {
    judged: 'qualitative',
  },
  comparability: {
    SAME: 'Same indicator, comparable',
    PROXY: 'Approximate, for orientation only',
    NONE: 'Not comparable with the target',
  },
  bullet: {
    title: 'Progress bar: {name}',
    target: 'target {value}',
    actual: 'latest {value}',
    start: 'start {value}',
    expected: 'level on the path {value}',
    none: 'No scale',
  },
};
