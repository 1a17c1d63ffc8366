export default {
  ACHIEVED: 'Achieved',
  MET_LATE: 'Met late',
  ON_TRACK: 'On track',
  AT_RISK: 'At risk',
  BEHIND: 'Behind',
  GOING_BACKWARDS: 'Going backwards',
  MISSED: 'Missed',
  STALE: 'Stale data',
  NO_DATA: 'No data',
  NO_BASELINE: 'No baseline',
  QUALITATIVE: 'Qualitative',
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
