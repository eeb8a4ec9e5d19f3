// What the page says, in the language of the view.

const LANGUAGES = { fr: "Français", vi: "Tiếng Việt", en: "English" };

function say(key, fields = {}) {
  const text = scene.words[key][view.lang];
  return text.replace(/\{(\w+)\}/g, (_, name) => fields[name]);
}

/** The name of a thing in the language of the view, or in another. */
function nameIn(names) {
  return [view.lang, ...Object.keys(LANGUAGES)].map((lang) => names[lang]).find(Boolean) || "";
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

/** Text as it is compared in a search, folded by the same table as everywhere (scene.folding). */
function folded(text) {
  folded.marks ??= new RegExp(`[${scene.folding.marks}]+`, "gu");
  folded.letters ??= new RegExp(`[${Object.keys(scene.folding.letters).join("")}]`, "gu");
  return text.toLowerCase().normalize("NFD").replace(folded.marks, "")
    .replace(folded.letters, (letter) => scene.folding.letters[letter])
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
