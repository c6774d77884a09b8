import { Yasqe } from "@zazuko/yasqe";
import "@zazuko/yasqe/build/yasqe.min.css";

/** An editor of SPARQL that colours and checks what is written. */
export interface QueryEditor {
  readonly read: () => string;
  readonly write: (query: string) => void;
}

/** Opens the editor inside an element. It asks nothing of the network. */
export function openEditor(
  parent: HTMLElement,
  { query, label }: { readonly query: string; readonly label: string },
): QueryEditor {
  const editor = new Yasqe(parent, {
    persistenceId: null,
    showQueryButton: false,
    createShareableLink: null as unknown as () => string, // the package takes null for « none »
    autocompleters: [],
    resizeable: false,
  });
  const write = (text: string): void => {
    editor.setValue(text);
    editor.collapsePrefixes(true);
  };
  write(query);
  editor.setSize("100%", "220px");
  editor.getInputField().setAttribute("aria-label", label);
  // Tab must leave the editor, for those who have no mouse.
  editor.addKeyMap({ Tab: false, "Shift-Tab": false });
  return { read: () => editor.getValue(), write };
}
