/** Injects the `Config` that was read at start. */
export const CONFIG = Symbol('config');
