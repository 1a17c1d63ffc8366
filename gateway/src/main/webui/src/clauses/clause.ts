/** In the text of a plan, the configured one where none is named. */
export const clausePath = (clause: string, plan?: string): string => `/ke-hoach${plan ? `?ma=${plan}` : ''}#${clause}`;
