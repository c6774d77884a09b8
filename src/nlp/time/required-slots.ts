/**
 * The slots without which a pattern cannot match: those outside every group, where the pattern has
 * no alternatives. A text that holds no word of one of them need not be searched.
 */
export function requiredSlots(pattern: string): readonly string[] {
  const outside = withoutGroups(pattern);
  if (outside.includes("|")) return [];
  return [...outside.matchAll(/\{([a-z]\w*)(?::\w+)?\}(?!\?)/g)].map((match) => match[1] ?? "");
}

/** The parts of a pattern that stand in no parentheses; a group leaves a blank behind. */
function withoutGroups(pattern: string): string {
  let outside = "";
  let depth = 0;
  for (const part of pattern.match(/\\.|\[[^\]]*\]|[^\\[]/gsu) ?? []) {
    if (part === "(") depth += 1;
    if (depth === 0) outside += part;
    if (part === ")") {
      depth -= 1;
      outside += " ";
    }
  }
  return outside;
}
