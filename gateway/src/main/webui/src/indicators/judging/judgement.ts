export const OUTCOMES = ['MET', 'PARTLY_MET', 'NOT_MET'] as const;
