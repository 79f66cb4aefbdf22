/**
 * Seats of the townships in degrees north and east, read off the map to about two kilometres: enough to tell a
 * neighbour from the other end of the county, not to plan a drive.
 */
const places: Readonly<Record<string, readonly [north: number, east: number]>> = {
  '469024100': [19.91, 109.69],
  '469024101': [19.87, 109.65],
  '469024102': [19.96, 109.65],
  '469024103': [19.89, 109.75],
  '469024104': [19.83, 109.85],
  '469024105': [19.77, 109.77],
  '469024106': [19.6, 109.72],
  '469024107': [19.67, 109.6],
  '469024108': [19.88, 109.54],
  '469024109': [19.93, 109.54],
  '469024401': [19.7, 109.7],
};

const EARTH_KM = 6_371;

/** Kilometres as the crow flies between two townships, or undefined where one is not on the map. */
export function distanceBetween(one: string, other: string): number | undefined {
  const [from, to] = [places[one], places[other]];
  if (!from || !to) return undefined;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(to[0] - from[0]), radians(to[1] - from[1])];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}
