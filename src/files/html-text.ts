import { parseHTML } from "linkedom";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON FORM NAV SVG".split(" "));

/** The text of an HTML fragment: one paragraph a block, blank lines between, blanks folded. */
export function htmlText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const paragraphs: string[] = [""];
  collect(document.body, paragraphs);
  return paragraphs
    .map(foldBlanks)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** Collects the text below a node; each block opens and closes a paragraph. */
function collect(node: Node, paragraphs: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) append(paragraphs, child.textContent ?? "");
    if (child.nodeType !== 1 || SILENT.has(child.nodeName)) continue;
    const isBlock = BLOCKS.has(child.nodeName);
    if (isBlock || child.nodeName === "BR") paragraphs.push("");
    collect(child, paragraphs);
    if (isBlock) paragraphs.push("");
  }
}

function append(paragraphs: string[], text: string): void {
  paragraphs.push((paragraphs.pop() ?? "") + text);
}

/** Folds what HTML folds: blanks and line breaks, but no no-break space. */
function foldBlanks(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, " ").replace(/^ | $/g, "");
}
