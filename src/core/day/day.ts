/** A day of the local calendar, ISO 8601 `YYYY-MM-DD`, always a day that exists. Compare with `<`. */
export type Day = string & { readonly day: unique symbol };

/** A length of calendar time; months and days add separately, as in ISO 8601. Never negative, never empty. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}
