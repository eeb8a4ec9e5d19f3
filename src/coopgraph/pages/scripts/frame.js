// A drawing that can be moved and enlarged: its view box follows the wheel, the mouse, the fingers.

import { place } from "./elements.js";

export function framed(svg, changed) {
  const box = { x: 0, y: 0, width: 100, height: 100 };
  const pointers = new Map();
  let moved = 0;

  function apply() {
    svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    changed();
  }

  /** Pixels of the screen for one unit of the drawing. */
  function scale() {
    return Math.min(svg.clientWidth / box.width, svg.clientHeight / box.height) || 1;
  }

  function toDrawing(x, y) {
    const at = svg.getScreenCTM();
    return at ? new DOMPoint(x, y).matrixTransform(at.inverse()) : { x: 0, y: 0 };
  }

  function zoom(factor, at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }) {
    box.x = at.x - (at.x - box.x) / factor;
    box.y = at.y - (at.y - box.y) / factor;
    box.width /= factor;
    box.height /= factor;
    apply();
  }

  function wheel(event) {
    if (!event.ctrlKey && document.activeElement !== place("stage") && !event.shiftKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, toDrawing(event.clientX, event.clientY));
  }

  function down(event) {
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = 0;
  }

  function slide(event) {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (other) {
      const apart = (at) => Math.hypot(at.x - other.x, at.y - other.y) || 1;
      zoom(apart(now) / apart(before), toDrawing((now.x + other.x) / 2, (now.y + other.y) / 2));
      return;
    }
    box.x -= (now.x - before.x) / scale();
    box.y -= (now.y - before.y) / scale();
    apply();
  }

  /** @param {any} event */
  function released(event) {
    pointers.delete(event.pointerId);
  }

  svg.addEventListener("wheel", wheel, { passive: false });
  svg.addEventListener("pointerdown", down);
  window.addEventListener("pointermove", slide);
  for (const end of ["pointerup", "pointercancel"]) {
    window.addEventListener(end, released);
  }

  return {
    box, zoom, scale,
    wasMoved: () => moved > 4,
    show: (next) => { Object.assign(box, next); apply(); },
    center: (at) => { box.x = at.x - box.width / 2; box.y = at.y - box.height / 2; apply(); },
    holds: (at) => at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height,
  };
}
