// A crowd: thousands of authorities and threads, painted in few strokes. vis-network then keeps the
// canvas, the moving and the enlarging, but is not told of each thing: drawing 10,000 one by one
// takes it half a second each time.

import { bright, now } from "./filters.js";
import { scene } from "./scene.js";
import { COLOURS, dashOf, INK } from "./shapes.js";

export const CROWD = 1500; // threads above which a network is a crowd
const CHUNK = 800; // threads in one path; longer ones take the browser more than their sum

export function crowdOf(placed, ends, sizeOf) {
  let threads = []; // {paint, segments}
  let signs = []; // {country, alpha, nodes}

  function grouped(things, keyOf) {
    const groups = new Map();
    for (const thing of things) {
      const key = keyOf(thing);
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(thing);
    }
    return groups;
  }

  function prepare() {
    const ahead = bright();
    const seen = scene.partnerships.filter((each) => now.partnerships.has(each.id));
    const isAhead = (each) => !ahead || ahead.partnerships.has(each.id);
    threads = [];
    for (const [key, group] of grouped(seen, (each) => `${isAhead(each) ? 1 : 0} ${each.status}`)) {
      const [forward, status] = key.split(" ");
      const usual = Math.min(0.3, Math.max(0.035, 500 / seen.length));
      const alpha = forward === "0" ? usual / 4 : ahead ? 0.9 : usual;
      for (let from = 0; from < group.length; from += CHUNK) {
        threads.push({ alpha, dash: dashOf(status), colour: ahead && forward === "1" ? INK : COLOURS.thread,
          ends: group.slice(from, from + CHUNK).map((each) => ends.get(each.id)) });
      }
    }
    const here = scene.authorities.filter((each) => now.authorities.has(each.id));
    const forward = (each) => !ahead || ahead.authorities.has(each.id);
    signs = [...grouped(here, (each) => `${each.country} ${forward(each) ? 1 : 0.15}`)].map(([key, nodes]) =>
      ({ colour: COLOURS[key.split(" ")[0]], country: key.split(" ")[0], alpha: Number(key.split(" ")[1]), nodes }));
  }

  function paintThreads(context, scale, isMoving) {
    context.lineWidth = Math.max(1.2, 0.9 / scale);
    const few = isMoving && threads.length > 2 ? threads.filter((_, index) => index % 6 === 0) : threads;
    for (const { alpha, dash, colour, ends: pairs } of few) {
      context.globalAlpha = alpha;
      context.strokeStyle = colour;
      context.setLineDash(scale > 0.4 ? dash : []);
      context.beginPath();
      for (const [one, other] of pairs) {
        context.moveTo(one.x, one.y);
        context.lineTo(other.x, other.y);
      }
      context.stroke();
    }
    context.setLineDash([]);
  }

  function paintSigns(context, scale) {
    for (const { country, colour, alpha, nodes } of signs) {
      context.globalAlpha = alpha;
      context.fillStyle = colour;
      context.beginPath();
      for (const each of nodes) addSign(context, country, placed.get(each.id), Math.max(sizeOf(each), 1.1 / scale), scale);
      context.fill();
    }
    context.globalAlpha = 1;
  }

  /** Too small to have a shape, a sign is a square, which is painted faster. */
  function addSign(context, country, { x, y }, size, scale) {
    if (size * scale < 2.2) context.rect(x - size, y - size, 2 * size, 2 * size);
    else if (country === "FR") {
      context.moveTo(x + size, y);
      context.arc(x, y, size, 0, 2 * Math.PI);
    } else {
      context.moveTo(x, y - size);
      context.lineTo(x + size, y);
      context.lineTo(x, y + size);
      context.lineTo(x - size, y);
      context.closePath();
    }
  }

  /** The pick at a place: the authority there, else the thread, within some pixels. */
  function at({ x, y }, scale) {
    const reach = 6 / scale;
    const node = scene.authorities.find((each) => {
      const sign = placed.get(each.id);
      return now.authorities.has(each.id) && Math.hypot(sign.x - x, sign.y - y) <= Math.max(sizeOf(each), reach);
    });
    if (node) return `authority/${node.id}`;
    const thread = scene.partnerships.find((each) => now.partnerships.has(each.id) && distance(ends.get(each.id), x, y) <= reach / 2);
    return thread ? `partnership/${thread.id}` : "";
  }

  function distance([one, other], x, y) {
    const [dx, dy] = [other.x - one.x, other.y - one.y];
    const part = Math.min(1, Math.max(0, ((x - one.x) * dx + (y - one.y) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(one.x + part * dx - x, one.y + part * dy - y);
  }

  return {
    prepare, at,
    paint: (context, scale, isMoving) => {
      paintThreads(context, scale, isMoving);
      paintSigns(context, scale);
    },
  };
}
