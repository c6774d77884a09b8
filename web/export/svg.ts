import { NODE_CLASSES } from "../../src/view/picture.ts";
import { CLASS_SHAPES, FONTS, type Palette, SIZES, STATUS_FILLS } from "../appearance.ts";
import { OUTLINES } from "../panels/icons.ts";
import type { Viewer } from "../panels/viewer.ts";
import { breakLabel, type LabelCandidate, placeLabels } from "../scene/labels.ts";
import type { DrawnEdge, DrawnNode, SceneModel } from "../scene/scene-model.ts";
import { isFiltered } from "../state/view-state.ts";
import { xml } from "./gexf.ts";

const WIDTH = 1600;
const HEIGHT = 1000;
const FOOT = 120;

interface Placed {
  readonly x: number;
  readonly y: number;
}

/** The picture as SVG, with its legend, filters, date and address. */
export function writeSvg(viewer: Viewer, model: SceneModel): string {
  const place = compilePlace(model.nodes);
  const palette = viewer.palette();
  const body = [
    ...model.edges.map((edge) => edgeLine(edge, model, place)),
    ...model.nodes.map((node) => nodeShape(node, place(node), palette)),
    ...labelTexts(model.nodes, place, palette),
    foot(viewer),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT + FOOT}" viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" font-family="${xml(FONTS.interface)}">
<rect width="100%" height="100%" fill="${palette.paper}"/>
${body.join("\n")}
</svg>
`;
}

function compilePlace(nodes: readonly DrawnNode[]): (node: DrawnNode) => Placed {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, right] = [Math.min(0, ...xs), Math.max(1, ...xs)];
  const [low, high] = [Math.min(0, ...ys), Math.max(1, ...ys)];
  const margin = 90;
  const scale = Math.min(
    (WIDTH - 2 * margin) / (right - left),
    (HEIGHT - 2 * margin) / (high - low),
  );
  return ({ x, y }) => ({
    x: WIDTH / 2 + (x - (left + right) / 2) * scale,
    y: HEIGHT / 2 - (y - (low + high) / 2) * scale,
  });
}

function edgeLine(
  edge: DrawnEdge,
  { nodes }: SceneModel,
  place: (node: DrawnNode) => Placed,
): string {
  const source = nodes.find(({ index }) => index === edge.source);
  const target = nodes.find(({ index }) => index === edge.target);
  if (source === undefined || target === undefined) return "";
  const [from, to] = [place(source), place(target)];
  const dashes =
    edge.stroke === "dashed"
      ? ' stroke-dasharray="5 4"'
      : edge.stroke === "double"
        ? ' stroke-dasharray="9 2"'
        : "";
  return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${edge.colour}" stroke-width="${round(edge.size * 1.3)}"${dashes}/>`;
}

function round(value: number): string {
  return value.toFixed(1);
}

function nodeShape(node: DrawnNode, { x, y }: Placed, palette: Palette): string {
  const { paper, dispute } = palette;
  const scale = node.size / 7;
  const full = node.fill === "full";
  const look = full
    ? `fill="${node.colour}" stroke="${paper}" stroke-width="1"`
    : `fill="${paper}" stroke="${node.colour}" stroke-width="2.6"`;
  const extra = EXTRAS[node.fill]?.(node.colour) ?? "";
  const ring =
    node.ring === "disputed"
      ? `<circle cx="10" cy="10" r="11" fill="none" stroke="${dispute}" stroke-width="1.5" stroke-dasharray="4.3 4.3"/>`
      : "";
  return `<g transform="translate(${round(x - 10 * scale)} ${round(y - 10 * scale)}) scale(${scale.toFixed(2)})"><path d="${OUTLINES[node.shape]}" ${look}/>${extra}${ring}</g>`;
}

const EXTRAS: Readonly<Record<string, (colour: string) => string>> = {
  half: (colour) => `<path d="M10 2.2v15.6L2.2 10z" fill="${colour}"/>`,
  cross: (colour) =>
    `<path d="M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2" stroke="${colour}" stroke-width="2.2"/>`,
};

/** Width of an average letter, as a share of the size: there is no canvas to measure on. */
const LETTER = 0.52;

function labelTexts(
  nodes: readonly DrawnNode[],
  place: (node: DrawnNode) => Placed,
  palette: { readonly ink: string; readonly paper: string },
): readonly string[] {
  const byRank = nodes
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => other.rank - one.rank || one.index - other.index);
  const candidates = byRank.map((node): LabelCandidate => {
    const lines = breakLabel(node.label);
    const width = Math.max(0, ...lines.map(({ length }) => length * SIZES.label * LETTER));
    return {
      index: node.index,
      ...place(node),
      radius: node.size * 1.3,
      lines,
      mayCover: false,
      width,
      lineHeight: SIZES.label + 3,
    };
  });
  const styles = new Map(nodes.map((node) => [node.index, node.labelStyle]));
  const obstacles = nodes.map((node) => ({ ...place(node), radius: node.size }));
  return placeLabels(candidates, obstacles, { width: WIDTH, height: HEIGHT }).flatMap((label) =>
    label.lines.map((line, row) => {
      const y = label.top + label.lineHeight * (row + 0.5) + SIZES.label * 0.35;
      const font =
        styles.get(label.index) === "event"
          ? `font-family="${xml(FONTS.text)}" font-style="italic"`
          : 'font-weight="600"';
      return `<text x="${round(label.left)}" y="${round(y)}" font-size="${SIZES.label}" ${font} fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${xml(line)}</text>`;
    }),
  );
}

function foot(viewer: Viewer): string {
  const words = viewer.words();
  const palette = viewer.palette();
  const shapes = NODE_CLASSES.map((name, place) => {
    const shape = `<path transform="translate(${40 + place * 150} ${HEIGHT + 18})" d="${OUTLINES[CLASS_SHAPES[name]]}" fill="${palette.classes[name]}"/>`;
    return `${shape}<text x="${66 + place * 150}" y="${HEIGHT + 33}" font-size="14" fill="${palette.ink}">${xml(words.classes[name])}</text>`;
  });
  const { nodes, edges } = viewer.visible();
  const today = new Intl.DateTimeFormat(words.locale, { dateStyle: "long" }).format(new Date());
  const lines = [
    `${words.title} · ${words.counts(nodes.length, edges.length)} · ${today}${filterText(viewer)}`,
    `${Object.values(words.legendFills).join(" / ")} · ${words.legendDispute}`,
    location.href,
  ];
  const texts = lines.map(
    (line, row) =>
      `<text x="40" y="${HEIGHT + 62 + row * 20}" font-size="13" fill="${palette.soft}">${xml(line.slice(0, 230))}</text>`,
  );
  return [...shapes, ...texts].join("\n");
}

function filterText(viewer: Viewer): string {
  const state = viewer.store.state();
  if (!isFiltered(state)) return "";
  const { window: dates, hiddenClasses, hiddenTypes, hiddenStatuses, articles, ego } = state;
  const period =
    dates.from === undefined && dates.until === undefined
      ? []
      : [`${dates.from ?? "…"} – ${dates.until ?? "…"}`];
  const hidden = [
    ...hiddenClasses,
    ...hiddenTypes,
    ...hiddenStatuses.filter((status) => status in STATUS_FILLS),
  ].map((name) => `− ${name}`);
  const around = ego === undefined ? [] : [`${viewer.label(ego.iri).slice(0, 60)} (${ego.depth})`];
  return ` · ${viewer.words().filters} : ${[...period, ...hidden, ...articles, ...around].join(", ")}`;
}
