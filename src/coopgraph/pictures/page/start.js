// Starting: read the view from the address, show it, follow its changes.

const picture = PICTURE();

/** Everything that has words; built anew when the language changes. */
function build() {
  document.documentElement.lang = view.lang;
  document.title = `${say(`${scene.kind}.title`)} · ${say("series")}`;
  fill("masthead", masthead());
  fill("tools", searchBox(), element("details", { id: "filters", open: !narrow() },
    element("summary", {}, say("tools")), element("div", { id: "choices" }), element("div", { id: "legend" })));
  place("stage").setAttribute("aria-label", say(`${scene.kind}.stage`));
  place("zoom").replaceChildren(...(picture.zoom ? [zoomButtons()] : []));
  fill("colophon", colophon());
  fill("time", scene.as_of ? [] : timeBar());
}

function narrow() {
  return window.matchMedia("(max-width: 760px)").matches;
}

/** Shows the view; `changes` is what has just changed. */
function show(changes = view) {
  now = shown();
  if ("lang" in changes) build();
  fill("choices", filters());
  fill("legend", legend());
  if (!scene.as_of) followYear();
  place("counts").textContent = say("counts", { partnerships: now.partnerships.size, authorities: now.authorities.size });
  showPanel();
  showTable();
  picture.draw(changes);
}

function start() {
  const stage = place("stage");
  stage.setAttribute("tabindex", "0");
  stage.setAttribute("role", "application");
  stage.addEventListener("keydown", pressed);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && view.pick) change({ pick: "" });
  });
  window.addEventListener("hashchange", () => { readView(); show(); picture.focus(view.pick); });
  window.addEventListener("beforeprint", () => place("paper").replaceChildren(composed()));
  readView();
  picture.open(stage);
  show();
  picture.fit();
  if (view.pick) picture.focus(view.pick);
  document.body.dataset.ready = "true";
}

start();
