import { normaliseName } from "../../language/normalise.ts";

/** The form in which words are compared: composed, plain apostrophe, lower case. */
export function fold(text: string): string {
  return normaliseName(text).toLowerCase();
}
