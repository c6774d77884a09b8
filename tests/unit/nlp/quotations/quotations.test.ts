import { describe, expect, test } from "vitest";
import type { Chain } from "../../../../src/document/chain.ts";
import type { Document } from "../../../../src/document/document.ts";
import type { ParsedToken } from "../../../../src/document/token.ts";
import { compileQuotations } from "../../../../src/nlp/quotations/quotations.ts";
import { compileQuotedSpans } from "../../../../src/nlp/quotations/quoted-spans.ts";
import { chain, handMade } from "./hand-made.ts";
import { speechPack } from "./quote-pack.ts";

const pack = await speechPack();
const findQuoted = compileQuotedSpans(pack);
const findQuotations = compileQuotations(pack);

function read(document: Document<ParsedToken>, ...chains: readonly Chain[]) {
  const quoted = findQuoted(document);
  return findQuotations({ document, chains, quoted }).map(
    ({ text, kind, speaker, addressee, verbClass }) => ({
      text,
      kind,
      ...(speaker !== undefined && { speaker: chains.find(({ id }) => id === speaker)?.name }),
      ...(addressee !== undefined && {
        addressee: chains.find(({ id }) => id === addressee)?.name,
      }),
      ...(verbClass !== undefined && { verbClass }),
    }),
  );
}

describe("compileQuotations", () => {
  test("finds the subject after the verb, whatever the tree calls it", () => {
    const doc = handMade([
      "« « PUNCT 3 punct",
      "Nous nous PRON 3 nsubj",
      "partons partir VERB 7 ccomp VerbForm=Fin",
      "» » PUNCT 3 punct",
      "_, , PUNCT 3 punct",
      "a avoir AUX 7 aux:tense VerbForm=Fin",
      "déclaré déclarer VERB 0 root VerbForm=Part",
      "mardi mardi NOUN 7 obj",
      "à à ADP 11 case",
      "la le DET 11 det",
      "presse presse NOUN 7 obl:arg",
      "Emmanuel Emmanuel PROPN 7 obj",
      "Macron Macron PROPN 12 flat:name",
      "_. . PUNCT 7 punct",
    ]);
    const macron = chain(doc, { id: 1, name: "Emmanuel Macron" });
    expect(read(doc, macron)).toEqual([
      { text: "Nous partons", kind: "direct", speaker: "Emmanuel Macron", verbClass: "say" },
    ]);
  });

  test("goes on with a speaker from one quotation to the next, and reads the one addressed", () => {
    const doc = handMade([
      "« « PUNCT 2 punct",
      "Oui oui INTJ 7 discourse",
      "» » PUNCT 2 punct",
      "_, , PUNCT 2 punct",
      "lui lui PRON 7 iobj",
      "a avoir AUX 7 aux:tense VerbForm=Fin",
      "répondu répondre VERB 0 root VerbForm=Part",
      "Merkel Merkel PROPN 7 nsubj",
      "_, , PUNCT 12 punct",
      "« « PUNCT 12 punct",
      "sans sans ADP 12 case",
      "condition condition NOUN 7 obl",
      "» » PUNCT 12 punct",
      "_. . PUNCT 7 punct",
    ]);
    const merkel = chain(doc, { id: 1, name: "Merkel" });
    const hollande = chain(doc, { id: 2, name: "Hollande" }, { words: "lui", kind: "pronoun" });
    expect(read(doc, merkel, hollande)).toEqual([
      {
        text: "Oui",
        kind: "direct",
        speaker: "Merkel",
        addressee: "Hollande",
        verbClass: "answer",
      },
      {
        text: "sans condition",
        kind: "direct",
        speaker: "Merkel",
        addressee: "Hollande",
        verbClass: "answer",
      },
    ]);
  });

  test("climbs past what is only willed to the verb that tells it", () => {
    const doc = handMade([
      "Rubio Rubio PROPN 3 nsubj",
      "a avoir AUX 3 aux:tense VerbForm=Fin",
      "dit dire VERB 0 root VerbForm=Part",
      "vouloir vouloir VERB 3 xcomp VerbForm=Inf",
      "« « PUNCT 6 punct",
      "écouter écouter VERB 4 xcomp VerbForm=Inf",
      "» » PUNCT 6 punct",
      "_. . PUNCT 3 punct",
    ]);
    expect(read(doc, chain(doc, { id: 1, name: "Rubio" }))).toEqual([
      { text: "écouter", kind: "direct", speaker: "Rubio", verbClass: "say" },
    ]);
  });

  test("reads a named source, and gives an unnamed one no speaker", () => {
    const sentence = (who: string, lemma: string, upos: string) => [
      "Selon selon ADP 2 case",
      `${who} ${lemma} ${upos} 6 obl`,
      "_, , PUNCT 2 punct",
      "« « PUNCT 6 punct",
      "rien rien PRON 6 nsubj",
      "presse presser VERB 0 root VerbForm=Fin",
      "» » PUNCT 6 punct",
      "_. . PUNCT 6 punct",
    ];
    const named = handMade(sentence("Moscou", "Moscou", "PROPN"));
    const moscow = chain(named, { id: 1, type: "State", name: "Moscou" });
    expect(read(named, moscow)).toMatchObject([{ text: "rien presse", speaker: "Moscou" }]);
    const unnamed = handMade(sentence("des-sources", "source", "NOUN"));
    expect(read(unnamed)).toEqual([{ text: "rien presse", kind: "direct", verbClass: "source" }]);
  });

  test("lets whoever is unnamed speak for the institution named beside", () => {
    const doc = handMade([
      "« « PUNCT 2 punct",
      "Non non INTJ 5 discourse",
      "» » PUNCT 2 punct",
      "_, , PUNCT 2 punct",
      "confie confier VERB 0 root VerbForm=Fin",
      "un un DET 7 det",
      "responsable responsable NOUN 5 nsubj",
      "de de ADP 9 case",
      "Frontex Frontex PROPN 7 nmod",
      "_. . PUNCT 5 punct",
    ]);
    const frontex = chain(doc, { id: 1, type: "Organization", name: "Frontex" });
    expect(read(doc, frontex)).toMatchObject([{ text: "Non", speaker: "Frontex" }]);
  });

  test("takes a name between marks for no quotation", () => {
    const doc = handMade([
      "Macron Macron PROPN 3 nsubj",
      "a avoir AUX 3 aux:tense VerbForm=Fin",
      "salué saluer VERB 0 root VerbForm=Part",
      "l' le DET 5 det Definite=Def|Number=Sing",
      "_opération opération NOUN 3 obj",
      "« « PUNCT 7 punct",
      "Barkhane Barkhane PROPN 5 nmod",
      "» » PUNCT 7 punct",
      "de de ADP 13 case",
      "la le DET 13 det Definite=Def|Number=Sing",
      "« « PUNCT 13 punct",
      "grande grand ADJ 13 amod",
      "coalition coalition NOUN 5 nmod",
      "» » PUNCT 13 punct",
      "_. . PUNCT 3 punct",
    ]);
    expect(read(doc, chain(doc, { id: 1, name: "Macron" }))).toEqual([]);
  });

  test("reports a clause in the article's own words as indirect speech", () => {
    const doc = handMade([
      "Kiev Kiev PROPN 3 nsubj",
      "a avoir AUX 3 aux:tense VerbForm=Fin",
      "prévenu prévenir VERB 0 root VerbForm=Part",
      "qu' que SCONJ 7 mark",
      "_il il PRON 7 nsubj",
      "ne ne ADV 7 advmod",
      "signerait signer VERB 3 ccomp VerbForm=Fin",
      "rien rien PRON 7 obj",
      "_. . PUNCT 3 punct",
    ]);
    const kyiv = chain(doc, { id: 1, type: "State", name: "Kiev" });
    expect(read(doc, kyiv)).toEqual([
      { text: "il ne signerait rien", kind: "indirect", speaker: "Kiev", verbClass: "warn" },
    ]);
  });

  test("keeps a clause between marks that nobody is said to utter, without a speaker", () => {
    const doc = handMade([
      "« « PUNCT 4 punct",
      "La le DET 3 det",
      "guerre guerre NOUN 4 nsubj",
      "durera durer VERB 0 root VerbForm=Fin",
      "encore encore ADV 4 advmod",
      "longtemps longtemps ADV 4 advmod",
      "» » PUNCT 4 punct",
      "_. . PUNCT 4 punct",
    ]);
    expect(read(doc)).toEqual([{ text: "La guerre durera encore longtemps", kind: "direct" }]);
  });

  test("takes up the first of two persons named together, and guesses nothing among three", () => {
    const told = [
      "« « PUNCT 2 punct",
      "Oui oui INTJ 5 discourse",
      "» » PUNCT 2 punct",
      "_, , PUNCT 2 punct",
      "dit dire VERB 0 root VerbForm=Fin",
      "le le DET 7 det",
      "premier premier ADJ 5 nsubj",
      "_. . PUNCT 5 punct",
    ];
    const two = handMade(
      [
        "Trump Trump PROPN 0 root",
        "et et CCONJ 3 cc",
        "Kim Kim PROPN 1 conj",
        "_. . PUNCT 1 punct",
      ],
      told,
    );
    const trump = chain(two, { id: 1, name: "Trump" });
    expect(read(two, trump, chain(two, { id: 2, name: "Kim" }))).toMatchObject([
      { text: "Oui", speaker: "Trump" },
    ]);
    const three = handMade(
      [
        "Moon Moon PROPN 0 root",
        "_, , PUNCT 3 punct",
        "Trump Trump PROPN 1 conj",
        "et et CCONJ 5 cc",
        "Kim Kim PROPN 1 conj",
        "_. . PUNCT 1 punct",
      ],
      told,
    );
    const chains = ["Moon", "Trump", "Kim"].map((name, id) => chain(three, { id, name }));
    expect(read(three, ...chains)).toEqual([{ text: "Oui", kind: "direct", verbClass: "say" }]);
  });
});
