// The view: what the reader has chosen. It lives in the fragment of the URL, so it can be shared.

const DEFAULTS = {
  lang: scene.language,
  year: "",
  theme: "",
  kind: "",
  level: "",
  off: "",
  contested: "",
  pick: "",
  measure: "partners",
  units: "departments",
  group: "partnership",
};
const view = { ...DEFAULTS };

function readView() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(DEFAULTS)) view[key] = given.get(key) ?? DEFAULTS[key];
  if (!LANGUAGES[view.lang]) view.lang = DEFAULTS.lang;
  if (view.year && !(view.year >= FIRST_YEAR && view.year <= LAST_YEAR)) view.year = "";
  if (!scene.themes[view.theme]) view.theme = "";
  if (!thingOf(view.pick)) view.pick = "";
}

function writeView() {
  const kept = Object.entries(view).filter(([key, value]) => value && value !== DEFAULTS[key]);
  const fragment = new URLSearchParams(kept).toString().replaceAll("%2F", "/");
  try {
    history.replaceState(null, "", `#${fragment}`);
  } catch {
    // A page inside a notebook has no address of its own.
  }
}

/** Changes the view and shows it. */
function change(changes) {
  Object.assign(view, changes);
  writeView();
  show(changes);
}

function off() {
  return new Set(view.off ? view.off.split(" ") : []);
}

/** Hides or shows what an entry of the legend stands for. */
function toggle(key) {
  const hidden = off();
  if (!hidden.delete(key)) hidden.add(key);
  change({ off: [...hidden].sort().join(" ") });
}

/** The thing that `authority/…`, `partnership/…` or another pick names. */
function thingOf(pick) {
  const [, what, id] = /^(\w+)\/(.+)$/.exec(pick) || [];
  const all = { authority: authorities, partnership: partnerships, happening: happenings };
  return all[what]?.get(id);
}
