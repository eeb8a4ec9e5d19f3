// A question that no server answers: the page says so, and leads to where it can be asked.

/** Shows the way on if the page was asked for values that its answer is not of. */
export function tellUnanswered() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.ask"));
  if (!form) return;
  const given = new URLSearchParams(form.dataset.given);
  const wanted = [...new URLSearchParams(location.search)].filter(([, value]) => value.trim());
  const lacks = ([name, value]) => name === "page" ? value !== form.dataset.page : given.get(name) !== value.trim();
  const note = /** @type {HTMLElement | null} */ (form.querySelector(".no-server"));
  if (note && wanted.some(lacks)) note.hidden = false;
}
