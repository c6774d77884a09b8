import { expect, test } from "vitest";
import { KnowledgeGraphError } from "../../../src/errors.ts";
import { answerRequests } from "../../../src/query/answer-requests.ts";
import type { QueryWorker } from "../../../src/query/protocol.ts";
import { type ClientSettings, openClient } from "../../../src/query/query-client.ts";

const TURTLE = "<person/sonata-coulter> a <https://w3id.org/depeche/ontology#Person> .";
const question = { sparql: "ASK { ?who a dpc:Person }", mediaType: "text/csv" };
const endless = { sparql: "endless", mediaType: "text/csv" };
const deadly = { sparql: "deadly", mediaType: "text/csv" };

/** Workers on this thread: one that never answers « endless » and dies of « deadly ». */
function workers() {
  const ended: number[] = [];
  let started = 0;
  const startWorker = (): QueryWorker => {
    const number = started++;
    const answer = answerRequests();
    return {
      ask: async (request) => {
        if (request.kind === "query" && request.question === endless)
          return new Promise(() => undefined);
        if (request.kind === "query" && request.question === deadly) {
          throw new KnowledgeGraphError("bad-query", "The query engine stopped.");
        }
        return answer(request);
      },
      end: async () => void ended.push(number),
    };
  };
  return { startWorker, ended, count: () => started };
}

function client(settings: Pick<ClientSettings, "startWorker"> & Partial<ClientSettings>) {
  const readSource = async () => ({ content: TURTLE, format: "turtle" as const });
  return openClient({ readSource, timeLimit: 50, ...settings });
}

test("one worker answers all questions", async () => {
  const { startWorker, count } = workers();
  const opened = client({ startWorker });
  expect(await opened.opened()).toMatchObject({ size: 1 });
  expect(await opened.ask({ kind: "query", question })).toBe("true");
  expect(await opened.ask({ kind: "dump" })).toContain("sonata-coulter");
  expect(count()).toBe(1);
});

test.each([
  ["takes too long", endless, /longer than 0.05 s/],
  ["kills its worker", deadly, /stopped/],
])("a question that %s costs a worker, and the next is answered", async (_, bad, message) => {
  const { startWorker, ended, count } = workers();
  const opened = client({ startWorker });
  const failing = opened.ask({ kind: "query", question: bad });
  const next = opened.ask({ kind: "query", question });
  await expect(failing).rejects.toThrow(message);
  expect(await next).toBe("true");
  expect([ended, count()]).toEqual([[0], 2]);
});

test("a source that cannot be read is tried again", async () => {
  let tries = 0;
  const readSource = async () => {
    tries += 1;
    if (tries === 1) throw new KnowledgeGraphError("cannot-read", "Not yet.");
    return { content: TURTLE, format: "turtle" as const };
  };
  const opened = client({ startWorker: workers().startWorker, readSource });
  await expect(opened.opened()).rejects.toMatchObject({ code: "cannot-read" });
  expect(await opened.ask({ kind: "query", question })).toBe("true");
});

test("a closed client answers no more, and its worker is ended", async () => {
  const { startWorker, ended } = workers();
  const opened = client({ startWorker });
  await opened.opened();
  await opened.close();
  expect(ended).toEqual([0]);
  await expect(opened.ask({ kind: "query", question })).rejects.toMatchObject({
    code: "bad-argument",
  });
});
