/**
 * One element that shows a graph inside another page:
 * `<script type="module" src="http://127.0.0.1:7474/embed.js"></script>`
 * `<depeche-graph view="node=person/serguei-lavrov"></depeche-graph>`
 */
customElements.define(
  "depeche-graph",
  class extends HTMLElement {
    connectedCallback(): void {
      const address = new URL("./", import.meta.url);
      address.search = `${this.getAttribute("view") ?? ""}&embed=1`.replace(/^[?&]+/, "");
      const frame = document.createElement("iframe");
      frame.src = address.href;
      frame.title = this.getAttribute("title") ?? "Dépêche";
      frame.style.cssText = "border:0;width:100%;height:100%;min-height:420px";
      this.replaceChildren(frame);
    }
  },
);
