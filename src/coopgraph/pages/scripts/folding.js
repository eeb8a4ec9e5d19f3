// Text as it is compared in a search, by the table that Python uses everywhere (scene.folding).

/** Gives a function that folds text: without case, accents, look-alikes and signs. */
export function foldingBy({ marks, letters }) {
  const allMarks = new RegExp(`[${marks}]+`, "gu");
  const allLetters = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");
  return (text) => text.toLowerCase().normalize("NFD").replace(allMarks, "")
    .replace(allLetters, (letter) => letters[letter])
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
