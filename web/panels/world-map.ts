import { type GeoProjection, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json" with { type: "json" };
import { CLASS_SHAPES } from "../appearance.ts";
import { h, plainName, svg } from "./dom.ts";
import { OUTLINES } from "./icons.ts";
import { openNode } from "./open.ts";
import type { Viewer } from "./viewer.ts";

const WIDTH = 960;
const HEIGHT = 520;

interface MapPlace {
  readonly iri: string;
  readonly label: string;
  readonly className: "Place" | "Venue" | "State" | "Organization" | "Person" | "Event";
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly selected: boolean;
}

/** Draws the places that are shown on outlines shipped with the page. */
export function drawMap(viewer: Viewer): Element {
  const shown = placesOf(viewer);
  if (shown.length === 0) return h("p", { class: "nothing" }, viewer.words().mapNone);
  const projection = projectionFor(shown);
  const places = shown.map((place) => ({ ...place, ...projected(projection, place) }));
  return svg(
    "svg",
    {
      class: "world",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: "group",
      "aria-label": viewer.words().mapLabel,
    },
    svg("path", { class: "land", d: geoPath(projection)(countries()) ?? "" }),
    ...places.sort((one, other) => one.y - other.y).map((place) => placeMark(viewer, place)),
    ...placeLabels(places),
  );
}

function countries() {
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>; // the package ships no type
  return feature(topology, topology.objects.countries);
}

interface Located extends MapPlace {
  readonly coordinates: [longitude: number, latitude: number];
}

function placesOf(viewer: Viewer): readonly Located[] {
  const { nodes, weights } = viewer.visible();
  const { selection } = viewer.store.state();
  return nodes.flatMap((index) => {
    const node = viewer.picture.nodes[index];
    if (node?.latitude === undefined || node.longitude === undefined) return [];
    const selected = selection.kind === "node" && selection.iri === node.iri;
    return [
      {
        iri: node.iri,
        label: plainName(viewer.label(node.iri)),
        className: node.class,
        x: 0,
        y: 0,
        weight: weights[index] ?? 0,
        selected,
        coordinates: [node.longitude, node.latitude] as [number, number],
      },
    ];
  });
}

/** The whole world, or the part where the places are when they stand close together. */
function projectionFor(places: readonly Located[]): GeoProjection {
  const points = {
    type: "MultiPoint" as const,
    coordinates: places.map(({ coordinates }) => coordinates),
  };
  const projection = geoNaturalEarth1();
  if (places.length < 3) return projection.fitSize([WIDTH, HEIGHT], { type: "Sphere" });
  projection.fitExtent(
    [
      [90, 60],
      [WIDTH - 150, HEIGHT - 60],
    ],
    points,
  );
  return projection.scale() > 900 ? projection.scale(900) : projection;
}

function projected(projection: GeoProjection, { coordinates }: Located) {
  const [x = 0, y = 0] = projection(coordinates) ?? [];
  return { x, y };
}

function placeMark(
  viewer: Viewer,
  { iri, label, className, x, y, weight, selected }: MapPlace,
): SVGElement {
  const scale = 0.75 + Math.min(1, Math.sqrt(weight) / 8);
  const open = (): void => openNode(viewer, iri);
  const press = (event: Event): void => {
    if (event instanceof KeyboardEvent && (event.key === "Enter" || event.key === " ")) open();
  };
  return svg(
    "g",
    {
      class: `place of-${className.toLowerCase()}${selected ? " selected" : ""}`,
      role: "button",
      tabindex: 0,
      "aria-label": label,
      transform: `translate(${x - 10 * scale} ${y - 10 * scale}) scale(${scale})`,
      onclick: open,
      onkeydown: press,
    },
    svg("path", { d: OUTLINES[CLASS_SHAPES[className]] }),
  );
}

/** Labels from the best attested place down, each where it meets no other. */
function placeLabels(places: readonly MapPlace[]): readonly SVGElement[] {
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  const byWeight = [...places].sort((one, other) => other.weight - one.weight);
  return byWeight.flatMap(({ label, x, y }) => {
    const text = label.slice(0, 28);
    const width = text.length * 7.2;
    const meets = taken.some(
      (other) => Math.abs(other.y - y) < 16 && x < other.x + other.width && other.x < x + width,
    );
    if (meets || x + 12 + width > WIDTH) return [];
    taken.push({ x, y, width: width + 14 });
    return [
      svg("text", { x: x + 12, y: y + 4, class: "place-label", "aria-hidden": "true" }, text),
    ];
  });
}
