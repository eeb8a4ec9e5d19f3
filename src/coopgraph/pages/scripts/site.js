// What pages of the portal do beyond what they say: nothing that a server would not do as well.

import { tellUnanswered } from "./asked.js";
import { findThings } from "./finding.js";
import { showList } from "./list.js";

function start() {
  findThings();
  showList();
  tellUnanswered();
}

start();
