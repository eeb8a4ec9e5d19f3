// The scene: what the page shows, as the program wrote it.

const scene = JSON.parse(place("scene").textContent);

const authorities = new Map(scene.authorities.map((found) => [found.id, found]));
const partnerships = new Map(scene.partnerships.map((found) => [found.id, found]));
const happenings = new Map(scene.happenings.map((found) => [found.id, found]));
const documents = new Map(scene.documents.map((found) => [found.id, found]));

/** Partnership (any member of a bundle) → conventions and projects. */
const worksOf = new Map();
for (const happening of scene.happenings) {
  for (const id of happening.partnerships) {
    if (!worksOf.has(id)) worksOf.set(id, []);
    worksOf.get(id).push(happening);
  }
}

function works(partnership, what) {
  const found = new Set(partnership.members.flatMap((id) => worksOf.get(id) || []));
  return [...found]
    .filter((work) => work.class === what)
    .sort((a, b) => (a.start_earliest || "9").localeCompare(b.start_earliest || "9"));
}

const partnershipsOf = new Map(scene.authorities.map((found) => [found.id, []]));
for (const partnership of scene.partnerships) {
  for (const id of partnership.parties) partnershipsOf.get(id).push(partnership);
}

function themesWithin(theme) {
  const found = Object.keys(scene.themes).filter((id) => scene.themes[id].broader === theme);
  return new Set([theme, ...found]);
}
