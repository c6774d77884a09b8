import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentHash } from "../../../src/document/article.ts";
import { readArticles } from "../../../src/files/read-articles.ts";
import { readFeed } from "../../../src/files/read-feed.ts";
import { readHtml } from "../../../src/files/read-html.ts";
import { readJsonl } from "../../../src/files/read-jsonl.ts";
import { readText } from "../../../src/files/read-text.ts";
import type { Reading } from "../../../src/files/reading.ts";

function articleOf(readings: readonly Reading[]) {
  const [reading] = readings;
  if (reading?.kind !== "article") throw new Error(`no article: ${JSON.stringify(reading)}`);
  return reading.article;
}

test("Markdown keeps title, blank line and body exactly as received", () => {
  const article = articleOf(
    readText(
      '---\ntitle: "À Minsk"\ndate: 2015-02-11\nlang: fr\n---\n\nLe sommet\u00a0!\r\nFin.\n',
      "a.md",
      {},
    ),
  );
  expect(article.text).toBe("À Minsk\n\nLe sommet\u00a0!\r\nFin.\n");
  expect(article).toMatchObject({ title: "À Minsk", date: "2015-02-11", lang: "fr" });
  expect(article.id).toBe(contentHash(article.text).slice(0, 16));
});

test.each([
  ["the file's name", "2012-06-05-lagos.txt", {}, "2012-06-05"],
  ["the option", "lagos.txt", { date: "2012-06-06" }, "2012-06-06"],
  ["nothing", "44145.txt", {}, undefined],
  ["a name with an impossible day", "2012-02-31.txt", {}, undefined],
])("plain text takes its date from %s", (_, origin, options, expected) => {
  expect(articleOf(readText("Un avion s'est écrasé.", origin, options)).date).toBe(expected);
});

test("a page gives its main text and what JSON-LD says of it", () => {
  const paragraph =
    "Le président français a reçu mardi son homologue sénégalais au palais de l'Élysée. ".repeat(6);
  const page = `<html lang="fr"><head><title>x</title><meta property="og:site_name" content="Le Quotidien">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Visite à Paris","datePublished":"2024-06-20T08:00:00+02:00","author":[{"name":"A. Diop"}]}</script></head>
    <body><nav>Accueil</nav><article><h1>Visite à Paris</h1><p>${paragraph}</p><p>Ils ont parlé&nbsp;du Sahel.</p><script>alert(1)</script></article></body></html>`;
  const article = articleOf(readHtml(page, "p.html", {}));
  expect(article).toMatchObject({
    title: "Visite à Paris",
    date: "2024-06-20",
    publisher: "Le Quotidien",
    author: "A. Diop",
  });
  expect(article.text).toContain("\n\nIls ont parlé\u00a0du Sahel.");
  expect(article.text).not.toContain("alert");
});

test("every line of JSON lines is an article or an issue of its own", () => {
  const readings = readJsonl(
    '{"text":"Un texte.","date":"2024-01-02"}\nnot json\n{"title":"Sans texte"}\n',
    "l.jsonl",
    {},
  );
  expect(readings.map(({ kind }) => kind)).toEqual(["article", "issue", "issue"]);
});

test.each([
  [
    "RSS",
    "<rss><channel><title>Le Fil</title><item><title>A &amp; B</title><link>https://x.example/1</link><pubDate>Thu, 27 Feb 2025 10:00:00 +0100</pubDate><description>&lt;p&gt;Le texte.&lt;/p&gt;</description></item></channel></rss>",
  ],
  [
    "Atom",
    '<feed><title>Le Fil</title><entry><title>A &amp; B</title><link rel="alternate" href="https://x.example/1"/><published>2025-02-27T09:00:00Z</published><content type="html">&lt;p&gt;Le texte.&lt;/p&gt;</content></entry></feed>',
  ],
])("an entry of %s is an article", (_, xml) => {
  expect(articleOf(readFeed(xml, "f.xml", {}))).toMatchObject({
    text: "A & B\n\nLe texte.",
    date: "2025-02-27",
    publisher: "Le Fil",
    url: "https://x.example/1",
  });
});

test("a folder is walked in order and one bad file does not end the reading", async () => {
  const folder = await mkdtemp(join(tmpdir(), "depeche-"));
  await mkdir(join(folder, "b"));
  await writeFile(join(folder, "b", "c.txt"), "Troisième.");
  await writeFile(join(folder, "a.md"), "---\ntitle: [\n---\nPremier.");
  await writeFile(join(folder, "aa.txt"), new Uint8Array([0x50, 0xe9, 0xff]));
  await writeFile(join(folder, "ignored.png"), "");
  const readings: Reading[] = [];
  for await (const reading of readArticles(folder)) readings.push(reading);
  expect(
    readings.map((one) => (one.kind === "issue" ? one.issue.article : one.article.origin)),
  ).toEqual(["a.md", "aa.txt", "c.txt"]);
});

test("a path that does not exist is an error with a code", async () => {
  await expect(readArticles("/nowhere/at/all").next()).rejects.toMatchObject({
    code: "cannot-read",
  });
});
