// What the pages hold and pass around, for the type checker; see scene.py for what Python writes.

/** Language → text. */
type Texts = Record<string, string>;

/** What documents do not agree on: a property, and the story, in each language. */
interface Point {
  property: Texts;
  words: Texts;
}

/** What a curator noted on reading a document: [place of the document in `documents`, language, text]. */
type Note = [number, string, string];

export interface Authority {
  id: string;
  iri: string;
  country: "FR" | "VN";
  kind: string;
  names: Texts;
  within: Texts;
  start: string;
  end: string;
  partners: number;
  strength: number;
  betweenness?: number;
  /** On the map: place on the sheet, and the units that it lies in. */
  x?: number;
  y?: number;
  units?: string[];
  /** Places in `notes` of the scene. */
  notes: number[];
}

/** What documents tell of a partnership or a happening: its state, its time, and who says so. */
interface Told {
  status: string;
  state: Texts;
  start: string;
  start_earliest: string;
  start_latest: string;
  end: string;
  end_earliest: string;
  end_latest: string;
  themes: string[];
  documents: string[];
  contested: Point[];
  /** Places in `notes` of the scene. */
  notes: number[];
}

export interface Partnership extends Told {
  id: string;
  members: string[];
  parties: [string, string];
  names: Texts;
  kind: string;
  kinds: string[];
  weight: number;
  first: string;
  last: string;
  /** [first day, last day or ""] of each time in which it held. */
  spells: [string, string][];
}

export interface Happening extends Told {
  id: string;
  class: "edition" | "convention" | "project";
  kind: string;
  names: Texts;
  partnerships: string[];
}

export interface Document {
  id: string;
  title: string;
  publisher: string;
  issued: string;
  url: string;
}

/** An outline on the map. */
export interface Unit {
  id: string;
  level: string;
  country: "FR" | "VN";
  names: Texts;
  path: string;
  start: string;
  end: string;
}

export interface Scene {
  kind: "network" | "map" | "timeline";
  language: string;
  words: Record<string, Texts>;
  folding: { marks: string; letters: Record<string, string> };
  as_of: string;
  roll_up: boolean;
  authorities: Authority[];
  partnerships: Partnership[];
  happenings: Happening[];
  documents: Document[];
  notes: Note[];
  themes: Record<string, { names: Texts; broader: string }>;
  /** Code list → notation → names. */
  names: Record<string, Record<string, Texts>>;
  /** On the network: what vis-network takes. */
  vis: {
    nodes: { id: string; shape: string; x: number; y: number; size: number }[];
    edges: { id: string; from: string; to: string; width: number }[];
    options: object;
  };
  /** On the map. */
  units: Unit[];
  frames: { x: number; y: number; half: number }[];
  sheet: { width: number; height: number };
}

/** A thing of the picture that arrow keys reach. */
export interface Mark {
  pick: string;
  x: number;
  y: number;
}

/** An entry of the legend; it can be clicked if it has `toggles`, or `act` and `pressed`. */
export interface Entry {
  key: string;
  sign: Element;
  text: string;
  title?: string;
  toggles?: string;
  pressed?: boolean;
  act?: () => void;
}

/** What every picture gives the page. */
export interface Picture {
  open(stage: HTMLElement): void;
  draw(changes: object): void;
  fit(): void;
  focus(pick: string): void;
  /** Enlarges by a factor; null where a picture cannot. */
  zoom: ((factor: number) => void) | null;
  marks(): Mark[];
  entries(): Entry[];
  choices(): Element[];
  table(): [string[], () => object[], (each: any) => Element, string];
  notes(): string[];
  /** The drawing, and where on it the picture is. */
  svg(): { node: Element; x: number; y: number; width: number; height: number };
}

/** What a list is narrowed by where no server does; `data_of` in portal/lists/list_files.py. */
export interface ListData {
  pageRows: number;
  folding: { marks: string; letters: Record<string, string> };
  /** Column → places of the rows that have a value, the least first. */
  columns: Record<string, number[]>;
  /** Facets: key and codes of the values. */
  facets: [string, string[]][];
  /** Rows: folded words, places of the codes in each facet, markup. */
  rows: [string, number[][], string][];
}

/** What is asked of a list. */
export interface ListState {
  words: string;
  chosen: Record<string, string[]>;
  sort: string;
  page: number;
}

/** A thing as a search finds it: notion (place), id, country, kind, years, [name, language] in each
 * language or the first for all, all names as written. */
export type NamedThing = [number, string, string, string, string, [string, string][], string[]];

/** What is searched where no server is; `_data` in portal/search/search_data.py. */
export interface NamesData {
  languages: string[];
  /** Notions: word, and what one thing and several are called in each language. */
  notions: [string, string[], string[]][];
  countries: Record<string, string[]>;
  kinds: Record<string, Record<string, string[]>>;
  folding: { marks: string; letters: Record<string, string> };
  toning: { alike: Record<string, string>; tones: string; marks: string };
  leastLikeness: number;
  things: NamedThing[];
  /** Names that mean another thing than all who bear them. */
  meant: Record<string, number[]>;
}

declare global {
  /** vis-network, in a script of its own before ours. */
  const vis: any;
}
