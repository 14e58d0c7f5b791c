/** Less than the half minute that Docker gives. */
const patienceMs = 20_000;
/** The same wish may arrive twice, from the terminal and from npm. After this it is somebody who is in a hurry. */
const oneWishMs = 2_000;

/**
 * Asked to stop, the product answers what it was asked, puts its work down and lets go of the data folder. Asked again,
 * or after a while, it goes at once: what was acknowledged is in the database.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let askedAt: number | undefined;
  const wish = () => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > oneWishMs) process.exit(1);
      return;
    }
    askedAt = performance.now();
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish);
}
