/** Whether the straight lines from a to b and from c to d have a place in common. */
export function linesMeet(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) =>
    Math.sign((qx - px) * (y - py) - (x - px) * (qy - py));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) <= 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) <= 0
  );
}

/** Square of the distance from a place to the straight line from a to b, which may be a point. */
export function squareToLine(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [along, across] = [bx - ax, by - ay];
  const length = along * along + across * across;
  const part = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * along + (y - ay) * across) / length)) : 0;
  const [dx, dy] = [x - ax - part * along, y - ay - part * across];
  return dx * dx + dy * dy;
}
