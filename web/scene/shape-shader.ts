// GLSL of the node shapes: one point a node, its outline computed in the fragment. The numbers of
// shapes and fills are the places of their names in `appearance.ts`.

/** Share of a point that its shape fills; the rest is room for a ring. */
export const SHAPE_SHARE = 0.7;

/** Vertex shader: places the point and unpacks its look. */
export const SHAPE_VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_look;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_pixel;
varying float v_shape;
varying float v_fill;
varying float v_ring;
const float bias = 255.0 / 254.0;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = a_size / u_sizeRatio * u_pixelRatio * 2.0 / ${SHAPE_SHARE};
  v_pixel = 2.0 / gl_PointSize;
  v_shape = mod(a_look, 8.0);
  v_fill = mod(floor(a_look / 8.0), 8.0);
  v_ring = floor(a_look / 64.0);
  v_color = a_color;
  v_color.a *= bias;
}
`;

/** Fragment shader: the shape, how it is filled, and the ring around it. */
export const SHAPE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_pixel;
varying float v_shape;
varying float v_fill;
varying float v_ring;
uniform vec3 u_paper;
uniform vec3 u_dispute;
uniform vec3 u_ink;

float shapeDistance(vec2 p) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return length(p) - 0.66;
  if (v_shape < 1.5) return max(q.x, q.y) - 0.58;
  if (v_shape < 2.5) return max(q.x * 0.866 + q.y * 0.5, q.y) - 0.62;
  if (v_shape < 3.5) return max(q.x * 0.866 + (p.y + 0.1) * 0.5, -(p.y + 0.1)) - 0.42;
  if (v_shape < 4.5) return max(max(q.x - 0.5, -p.y - 0.58), (q.x + p.y - 0.66) * 0.707);
  return (q.x + q.y - 0.84) * 0.707;
}

float isHollow(vec2 p) {
  if (v_fill < 0.5) return 0.0;
  if (v_fill < 1.5) return 1.0;
  if (v_fill < 2.5) return step(0.0, p.x);
  return 1.0 - step(abs(abs(p.x) - abs(p.y)), 0.13);
}

float ringShare(vec2 p) {
  if (v_ring < 0.5) return 0.0;
  float band = abs(length(p) - 0.89) - 0.065;
  float share = clamp(0.5 - band / v_pixel, 0.0, 1.0);
  if (v_ring > 1.5) return share;
  return share * step(0.0, sin(atan(p.y, p.x) * 8.0));
}

void main(void) {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * vec2(1.0, -1.0);
  float d = shapeDistance(p);
  float inside = clamp(0.5 - d / v_pixel, 0.0, 1.0);
  float edge = clamp(0.5 - (d - max(0.1, v_pixel * 1.2)) / v_pixel, 0.0, 1.0);
  float core = clamp(0.5 - (d + max(0.17, v_pixel * 1.6)) / v_pixel, 0.0, 1.0) * isHollow(p);
  vec3 colour = mix(u_paper, v_color.rgb, inside);
  colour = mix(colour, u_paper, core);
  float ring = ringShare(p);
  colour = mix(colour, v_ring > 1.5 ? u_ink : u_dispute, ring);
  float alpha = max(edge, ring);
  gl_FragColor = vec4(colour * alpha, alpha);
}
`;
