/** The ways to look at tasks, as they stand in the address. */
export const VIEWS = ['ke-hoach', 'co-quan', 'phan-viec', 'cua-toi'] as const;
export type View = (typeof VIEWS)[number];

/** What narrows a view, as it stands in the address. */
export const FILTERS = ['co-quan', 'trang-thai', 'loai', 'qua-han'] as const;
export type TaskFilter = (typeof FILTERS)[number];
export type Filter = Readonly<Record<TaskFilter, string>>;

/** What fits which view. */
export const FITTING: Readonly<Record<View, readonly TaskFilter[]>> = {
  'ke-hoach': FILTERS,
  'co-quan': ['co-quan'],
  'phan-viec': ['co-quan', 'trang-thai', 'qua-han'],
  'cua-toi': ['trang-thai', 'qua-han'],
};
