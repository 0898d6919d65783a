/** The part of a long list that is worth having in the page. `offsets` has the top of each row and, last, the height of all, in pixels. */
export function visibleRows(offsets: readonly number[], scrollTop: number, viewHeight: number, margin = 6): { from: number; to: number } {
  const count = Math.max(0, offsets.length - 1);
  const from = Math.max(0, rowAt(offsets, scrollTop) - margin);
  const to = Math.min(count, rowAt(offsets, scrollTop + viewHeight) + 1 + margin);
  return { from, to: Math.max(from, to) };
}

/** The row at a height. */
export function rowAt(offsets: readonly number[], top: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The tops of rows of these heights, and the height of all. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0];
  for (const height of heights) offsets.push((offsets[offsets.length - 1] ?? 0) + height);
  return offsets;
}
