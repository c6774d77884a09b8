/** How this browser draws: with a graphics card, in software, or not at all. */
export type WebglKind = "hardware" | "software" | "none";

let known: WebglKind | undefined;

/** Finds out once how this browser draws. */
export function webglKind(): WebglKind {
  known ??= findKind();
  return known;
}

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

function findKind(): WebglKind {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (gl === null) return "none";
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = info === null ? "" : String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return SOFTWARE.test(renderer) ? "software" : "hardware";
}
