// What the page says, in the language of the view.

const LANGUAGES = { fr: "Français", vi: "Tiếng Việt", en: "English" };

function say(key, fields = {}) {
  const text = scene.words[key][view.lang];
  return text.replace(/\{(\w+)\}/g, (_, name) => fields[name]);
}

/** The name of a thing in the language of the view, or in another. */
function nameIn(names) {
  return names[view.lang] || names.fr || names.vi || names.en || "";
}

/** The name of a concept of a code list. */
function named(scheme, notation) {
  return nameIn(scene.names[scheme][notation] || {});
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase(view.lang) + text.slice(1);
}

function colon() {
  return view.lang === "fr" ? "\u00a0:" : ":";
}

function byName(one, other) {
  return nameIn(one.names).localeCompare(nameIn(other.names), view.lang);
}

/** Text as it is compared in a search: no accents, no capitals, đ as d. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
}
