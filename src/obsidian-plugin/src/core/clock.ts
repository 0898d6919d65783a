/** Time, so that tests can move it. All times are in milliseconds. */
export interface Clock {
  now(): number;
  /** Runs `action` once after `delay`. Returns what cancels it. */
  after(delay: number, action: () => void): () => void;
}

/** The window's own time. */
export const windowClock: Clock = {
  now: () => performance.now(),
  after: (delay, action) => {
    const timer = window.setTimeout(action, delay);
    return () => window.clearTimeout(timer);
  },
};

/** Resolves after `delay`, or at once when `signal` is aborted. */
export function pause(clock: Clock, delay: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const cancel = clock.after(delay, done);
    function done(): void {
      cancel();
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done);
  });
}
