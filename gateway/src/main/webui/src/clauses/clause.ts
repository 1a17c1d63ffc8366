export const clausePath = (clause: string): string => `/ke-hoach#${clause}`;
