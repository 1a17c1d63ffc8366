/** What the portal has learned, the newest first; `on` is the day from which it is there, later than all that was told before. The words are in the texts. */
export const NEWS = [
  { on: '2026-12-02', what: 'offline', path: '/tai-khoan' },
  { on: '2026-12-02', what: 'charts', path: '/chi-tieu' },
  { on: '2026-12-02', what: 'days', path: '/tro-giup' },
  { on: '2026-12-01', what: 'bell', path: '/thong-bao' },
  { on: '2026-12-01', what: 'signIn', path: '/tai-khoan' },
  { on: '2026-11-30', what: 'work', path: '/' },
  { on: '2026-11-30', what: 'plan', path: '/ke-hoach' },
  { on: '2026-11-30', what: 'sessions', path: '/tai-khoan' },
] as const;

/** The day of the newest. */
export const NEWEST = NEWS[0].on;

export const newSince = (day: string): number => NEWS.filter(({ on }) => on > day).length;
