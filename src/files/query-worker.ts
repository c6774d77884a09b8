import { parentPort } from "node:worker_threads";
import { answerRequests } from "../query/answer-requests.ts";

// The entry of the thread that holds the query engine.
const answer = answerRequests();
parentPort?.on("message", (request) => parentPort?.postMessage(answer(request)));
