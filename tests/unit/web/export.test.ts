import { expect, test } from "vitest";
import { writeCsv } from "../../../web/export/csv.ts";
import { xml } from "../../../web/export/gexf.ts";

test.each([
  ["a,b", '"a,b"'],
  ['dit « "oui" »', '"dit « ""oui"" »"'],
  ["=1+1", "'=1+1"],
  ["Genève", "Genève"],
])("the cell %j is written %j", (value, written) => {
  expect(writeCsv(["x"], [[value]])).toBe(`x\r\n${written}\r\n`);
});

test("XML holds no markup and no forbidden character", () => {
  expect(xml('<a b="c">&\u0000\ud800</a>')).toBe("&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;");
});
