/** Months and weekdays, written out. */
export const monthNames = "january february march april may june july august september october november december";
export const weekdayNames = "monday tuesday wednesday thursday friday saturday sunday";
