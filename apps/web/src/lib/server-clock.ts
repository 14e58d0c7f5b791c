/** How far this browser's clock is from the server's, in milliseconds. On the server itself: nothing. */
let offset = 0;

/** Only in a browser: what time it was on the server when it drew the page. */
export function tellServerTime(moment: number): void {
  offset = moment - Date.now();
}

/** This moment, for what is said of days and hours: the clock of a phone may be days off. */
export function serverNow(): Date {
  return new Date(Date.now() + offset);
}
