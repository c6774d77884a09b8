/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`. */
export function readColour(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Compiles the reading of colours that come in runs of the same: each run is read once. */
export function compileColour(read: (hex: string) => number): (hex: string) => number {
  let last = "";
  let value = 0;
  return (hex) => {
    if (hex !== last) value = read(hex);
    last = hex;
    return value;
  };
}

/** The colour between two, `share` of the way from the first to the second. */
export function mixColours(from: string, to: string, share: number): string {
  const [start, end] = [readColour(from), readColour(to)];
  const mixed = start.map((value, part) =>
    Math.round(value + ((end[part] ?? value) - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG contrast between two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const WEIGHTS = [0.2126, 0.7152, 0.0722];

function luminance(hex: string): number {
  return readColour(hex).reduce((sum, value, part) => {
    const share = value / 255;
    const linear = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    return sum + linear * (WEIGHTS[part] ?? 0);
  }, 0);
}
