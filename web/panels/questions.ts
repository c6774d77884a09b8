import type { Answer, AnswerRow, ShippedQuestion } from "../data/client.ts";
import { writeCsv } from "../export/csv.ts";
import { saveFile } from "../export/save-file.ts";
import { highlight, select } from "../state/view-state.ts";
import { type Child, h, later, nameOf } from "./dom.ts";
import { nodeIcon } from "./icons.ts";
import { openNode } from "./open.ts";
import type { QueryEditor } from "./query-editor.ts";
import type { Viewer } from "./viewer.ts";

const EXAMPLE = `PREFIX dpc: <https://w3id.org/depeche/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?person ?name (COUNT(?event) AS ?events) WHERE {
  ?event a dpc:Event ; dpc:participant|dpc:speaker|dpc:delegationHead ?person .
  ?person a dpc:Person ; rdfs:label ?name .
} GROUP BY ?person ?name ORDER BY DESC(?events) LIMIT 20`;

/** The SPARQL panel: shipped questions, an editor, and the answer as a table or on the graph. */
export function renderQuestions(viewer: Viewer, query: string | undefined): readonly Child[] {
  const words = viewer.words();
  const answer = h("div", { class: "answer", "aria-live": "polite" });
  const editor = startEditor(viewer, query ?? EXAMPLE);
  const run = (): void => {
    const asked = editor.read();
    viewer.store.apply(select({ kind: "questions", query: asked }), "replace");
    answer.replaceChildren(
      later(viewer.client.ask(asked), words, (result) => {
        queueMicrotask(() => answer.scrollIntoView({ block: "nearest" }));
        return renderAnswer(viewer, result);
      }),
    );
  };
  const pick = (question: ShippedQuestion): void => {
    editor.write(question.query);
    run();
  };
  if (query !== undefined) queueMicrotask(run);
  return [
    h("p", { class: "kicker" }, "SPARQL"),
    h("h2", { tabindex: -1, id: "details-title" }, words.questions),
    later(viewer.client.questions(), words, (questions) => shipped(viewer, questions, pick)),
    editor.element,
    h(
      "p",
      {},
      h("button", { id: "run-query", type: "button", class: "primary", onclick: run }, words.run),
    ),
    answer,
  ];
}

/** A plain field at once, the richer editor once it has come; both hold the same text. */
function startEditor(viewer: Viewer, query: string) {
  const field = h("textarea", {
    id: "query-text",
    rows: 10,
    spellcheck: "false",
    "aria-label": viewer.words().queryLabel,
  });
  field.value = query;
  const element = h("div", { class: "query-editor" }, field);
  let rich: QueryEditor | undefined;
  import("./query-editor.ts")
    .then(({ openEditor }) => {
      if (!element.isConnected) return;
      rich = openEditor(element, { query: field.value, label: viewer.words().queryLabel });
      field.hidden = true;
    })
    .catch(() => undefined); // the plain field stays: nothing is lost but colours
  return {
    element,
    read: () => rich?.read() ?? field.value,
    write: (text: string) => {
      field.value = text;
      rich?.write(text);
    },
  };
}

function shipped(
  viewer: Viewer,
  questions: readonly ShippedQuestion[],
  pick: (question: ShippedQuestion) => void,
): readonly Child[] {
  if (questions.length === 0) return [];
  const words = viewer.words();
  const { language } = viewer.store.state();
  return [
    h(
      "ul",
      { class: "shipped", "aria-label": words.queryShipped },
      ...questions.map((question) =>
        h(
          "li",
          {},
          h(
            "button",
            { id: `question-${question.name}`, type: "button", onclick: () => pick(question) },
            question.title[language] ?? question.title.fr ?? question.name,
          ),
        ),
      ),
    ),
  ];
}

function renderAnswer(viewer: Viewer, answer: Answer): readonly Child[] {
  const words = viewer.words();
  switch (answer.kind) {
    case "failure":
      return [h("pre", { class: "error", role: "alert" }, answer.message)];
    case "text":
      return [h("pre", { class: "answer-text" }, answer.text)];
    case "truth":
      return [h("p", { class: "answer-truth" }, answer.value ? words.answerYes : words.answerNo)];
    case "rows":
      return rowsAnswer(viewer, answer);
  }
}

const MOST_ROWS = 200;

type RowsAnswer = Extract<Answer, { readonly kind: "rows" }>;

function rowsAnswer(viewer: Viewer, answer: RowsAnswer): readonly Child[] {
  return [answerActions(viewer, answer), answerTable(viewer, answer)];
}

function answerActions(viewer: Viewer, { variables, rows }: RowsAnswer): HTMLElement {
  const words = viewer.words();
  const nodes = nodesOf(viewer, rows);
  const cells = rows.map((row) => variables.map((name) => row[name]?.value ?? ""));
  const button = (id: string, label: string, onclick: () => void) =>
    h("button", { id, type: "button", onclick }, label);
  return h(
    "div",
    { class: "actions" },
    h("span", { class: "quiet" }, words.answerRows(rows.length)),
    nodes.length > 0 &&
      button("highlight-answer", words.answerHighlight, () => showOnGraph(viewer, nodes)),
    button("clear-highlight", words.answerCleared, () => viewer.store.apply(highlight([]))),
    button("answer-csv", words.answerCsv, () =>
      saveFile("depeche.csv", writeCsv(variables, cells), "text/csv"),
    ),
  );
}

function answerTable(viewer: Viewer, { variables, rows }: RowsAnswer): HTMLElement {
  const label = viewer.words().answerRows(rows.length);
  const body = rows
    .slice(0, MOST_ROWS)
    .map((row) => h("tr", {}, ...variables.map((name) => cell(viewer, row[name]))));
  const head = h("tr", {}, ...variables.map((name) => h("th", { scope: "col" }, name)));
  return h(
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": label },
    h("table", {}, h("thead", {}, head), h("tbody", {}, ...body)),
  );
}

function showOnGraph(viewer: Viewer, nodes: readonly string[]): void {
  viewer.store.apply(highlight(nodes));
  viewer.announce(viewer.words().highlighted(nodes.length));
}

function nodesOf(viewer: Viewer, rows: readonly AnswerRow[]): readonly string[] {
  const iris = rows.flatMap((row) => Object.values(row).map(({ value }) => local(viewer, value)));
  return [...new Set(iris)].filter((iri) => viewer.node(iri) !== undefined);
}

function local(viewer: Viewer, value: string): string {
  const { base } = viewer.picture;
  return value.startsWith(base) ? value.slice(base.length) : value;
}

function cell(viewer: Viewer, value: AnswerRow[string] | undefined): HTMLElement {
  if (value === undefined) return h("td", {});
  const iri = local(viewer, value.value);
  const node = viewer.node(iri);
  if (node === undefined) return h("td", {}, nameOf(value.value));
  return h(
    "td",
    {},
    h(
      "button",
      { type: "button", class: "link link-node", onclick: () => openNode(viewer, iri) },
      nodeIcon(node),
      nameOf(viewer.label(iri)),
    ),
  );
}
