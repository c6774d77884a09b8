import { modelOf } from "../panels/spotlight.ts";
import type { Viewer } from "../panels/viewer.ts";
import { labelOf } from "../words/words.ts";
import { writeCsv } from "./csv.ts";
import type { ExportName } from "./export-names.ts";
import { writeGexf } from "./gexf.ts";
import { paintPng } from "./png.ts";
import { saveFile } from "./save-file.ts";
import { writeSvg } from "./svg.ts";

/** Saves what is on screen as a file; tells the file's name. */
export async function exportPicture(viewer: Viewer, name: ExportName): Promise<string> {
  const file = `depeche.${ENDINGS[name]}`;
  saveFile(file, await WRITERS[name](viewer), TYPES[name]);
  return file;
}

const ENDINGS: Readonly<Record<ExportName, string>> = {
  turtle: "ttl",
  trig: "trig",
  gexf: "gexf",
  csv: "csv",
  svg: "svg",
  png: "png",
};

const TYPES: Readonly<Record<ExportName, string>> = {
  turtle: "text/turtle",
  trig: "application/trig",
  gexf: "application/gexf+xml",
  csv: "text/csv",
  svg: "image/svg+xml",
  png: "image/png",
};

type Writer = (viewer: Viewer) => Promise<string | Blob>;

const WRITERS: Readonly<Record<ExportName, Writer>> = {
  turtle: (viewer) => viewer.client.exportNodes("turtle", nodesOf(viewer)),
  trig: (viewer) => viewer.client.exportNodes("trig", nodesOf(viewer)),
  gexf: async (viewer) =>
    writeGexf(viewer.picture, viewer.visible(), viewer.store.state().language),
  csv: async (viewer) => edgesCsv(viewer),
  svg: async (viewer) => writeSvg(viewer, modelOf(viewer)),
  png: async (viewer) => paintPng(writeSvg(viewer, modelOf(viewer))),
};

function nodesOf(viewer: Viewer): readonly string[] {
  return viewer.visible().nodes.flatMap((index) => viewer.picture.nodes[index]?.iri ?? []);
}

function edgesCsv(viewer: Viewer): string {
  const { language } = viewer.store.state();
  const rows = viewer.visible().edges.flatMap((edge) => {
    const drawn = viewer.picture.edges[edge.index];
    const source = viewer.picture.nodes[edge.source];
    const target = viewer.picture.nodes[edge.target];
    if (drawn === undefined || source === undefined || target === undefined) return [];
    const dates = source.event?.dates.join(" | ") ?? "";
    return [
      [
        source.iri,
        labelOf(source, language),
        source.class,
        drawn.kinds.join(" "),
        target.iri,
        labelOf(target, language),
        target.class,
        dates,
        source.event?.status ?? "",
        String(edge.claims),
      ],
    ];
  });
  const header = [
    "source",
    "sourceLabel",
    "sourceClass",
    "kinds",
    "target",
    "targetLabel",
    "targetClass",
    "date",
    "status",
    "claims",
  ];
  return writeCsv(header, rows);
}
