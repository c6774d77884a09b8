const MOST_ANSWERS = 10_000;

/**
 * The same function, remembering its answers; emptied when full, so that memory stays flat over
 * any number of articles.
 */
export function remember<T>(answer: (question: string) => T): (question: string) => T {
  const answers = new Map<string, T>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const found = answer(question);
    answers.set(question, found);
    return found;
  };
}
