import type { Clauses } from "./clause.ts";
import type { FrameRule, RuleRole } from "./frame-rule.ts";
import { compileSelector, FALLBACK, NAMED, type Selector, type SelectorTools } from "./selector.ts";
import { dependents, type Site, subtree } from "./tree.ts";
import { matchTrigger, type Trigger } from "./trigger.ts";

/** Where a role is looked for; a fallback only when nobody was found before it. */
export interface RoleSelector {
  readonly select: Selector;
  readonly isFallback: boolean;
  /** Whether only who is named there counts. */
  readonly isNamed: boolean;
}

/** A rule whose selectors have become functions. */
export interface CompiledRule {
  readonly rule: FrameRule;
  readonly roles: readonly (readonly [RuleRole, readonly RoleSelector[]])[];
}

/** A rule whose trigger stands at a token, and the tokens of the trigger. */
export interface RuleMatch {
  readonly compiled: CompiledRule;
  readonly tokens: readonly number[];
}

/** Every rule whose trigger stands at a token, longest trigger first, then in order of rules. */
export type RuleIndex = (site: Site) => readonly RuleMatch[];

interface Entry {
  readonly trigger: Trigger;
  readonly compiled: CompiledRule;
  readonly order: number;
}

/** Compiles rules to one lookup by the lemma or form of the triggering token. */
export function compileRuleIndex(rules: readonly FrameRule[], tools: SelectorTools): RuleIndex {
  const entries = new Map<string, Entry[]>();
  const sources: CompiledRule[] = [];
  for (const rule of rules) {
    const compiled = compileRule(rule, tools);
    if (rule.source) sources.push(compiled);
    for (const trigger of rule.triggers) {
      const list = entries.get(trigger.lemma) ?? [];
      entries.set(trigger.lemma, [...list, { trigger, compiled, order: list.length }]);
    }
  }
  return (site) => {
    const { lemmas, forms } = site.tree;
    const keys = new Set([lemmas[site.token] ?? "", forms[site.token] ?? ""]);
    const listed = [...keys].flatMap((key) => entries.get(key) ?? []);
    const named = matchEntries(listed, site, tools.clauses);
    return isSource(site, tools) ? [...named, ...sources.map(sourceMatch(site))] : named;
  };
}

function compileRule(rule: FrameRule, tools: SelectorTools): CompiledRule {
  const roles = [...rule.roles].map(
    ([role, selectors]) =>
      [
        role,
        selectors.map((text) => ({
          select: compileSelector(text, tools),
          isFallback: text.startsWith(FALLBACK),
          isNamed: text.includes(NAMED),
        })),
      ] as const,
  );
  return { rule, roles };
}

function matchEntries(
  entries: readonly Entry[],
  site: Site,
  clauses: Clauses,
): readonly RuleMatch[] {
  const matches = entries.flatMap((entry) => {
    const tokens = matchTrigger(entry.trigger, site, clauses);
    return tokens === undefined || !fitsCase(entry.compiled.rule, site, clauses)
      ? []
      : [{ ...entry, tokens }];
  });
  return matches.sort(
    (one, other) => other.tokens.length - one.tokens.length || one.order - other.order,
  );
}

function fitsCase(rule: FrameRule, site: Site, clauses: Clauses): boolean {
  return rule.case.length === 0 || rule.case.includes(clauses.caseOf(site));
}

function isSource(site: Site, { clauses, classes }: SelectorTools): boolean {
  const adposition = clauses.caseOf(site);
  if (classes(adposition, "source")) return true;
  // « Pour X, … » opens a sentence with whose view it is.
  const opens = site.tree.lemmas[0] === adposition && classes(adposition, "source-initial");
  // « Pour la Suisse, la déception est réelle »: a state with its article is whom it concerns.
  const isBare = dependents(site.tree, site.token, ["det"]).length === 0;
  return opens && isBare && isFollowedByComma(site);
}

function isFollowedByComma({ tree, token }: Site): boolean {
  const last = Math.max(...subtree(tree, token));
  return tree.forms[last] === "," || tree.forms[last + 1] === ",";
}

function sourceMatch(site: Site): (compiled: CompiledRule) => RuleMatch {
  return (compiled) => ({ compiled, tokens: [site.token] });
}
