/** The last instant of a day in Viet Nam, as the API reads a day in `asOf`. */
export const endOf = (day: string): string => `${day}T23:59:59.999999+07:00`;
