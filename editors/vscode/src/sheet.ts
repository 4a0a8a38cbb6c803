//! The source sheet as the server gives it, put in the order in which it is read.

/** What `copydesk.showSources` answers: the fields of `copydesk --sources --format json`. */
export interface Sheet {
  quotes: Quote[];
  sources: { name: string; kind: string; quotes: number; words: number; first: [number, number] }[];
}

interface Quote {
  bytes: [number, number];
  kind: "direct" | "partial" | "indirect" | "not-speech";
  speaker: { bytes: [number, number]; text: string; person: string | null } | null;
  told: boolean;
}

/** Somebody who speaks, with all that is said. Places are UTF-16 offsets into the story. */
export interface Row {
  name: string;
  kind: string;
  quotes: number;
  words: number;
  first: Place;
  said: Said[];
}

export interface Said {
  place: Place;
  text: string;
  indirect: boolean;
}

export interface Place {
  start: number;
  end: number;
}

/** The sheet by speakers, and the quotations that nobody is named for. */
export function rows(sheet: Sheet, story: string): { speakers: Row[]; nobody: Said[] } {
  const places = new Places(story, [...sheet.quotes.map((quote) => quote.bytes), ...sheet.sources.map((it) => it.first)]);
  const speakers = sheet.sources.map((source) => ({ ...source, first: places.of(source.first), said: [] as Said[] }));
  const nobody: Said[] = [];
  for (const quote of sheet.quotes.filter((quote) => quote.kind !== "not-speech")) {
    const place = places.of(quote.bytes);
    const said = { place, text: story.slice(place.start, place.end), indirect: quote.kind === "indirect" };
    const name = quote.told ? (quote.speaker?.person ?? quote.speaker?.text) : undefined;
    const speaker = speakers.find((row) => row.name === name);
    if (speaker) {
      speaker.said.push(said);
    } else if (!said.indirect) {
      nobody.push(said);
    }
  }
  // Those with most to say first; who says nothing between marks comes last.
  speakers.sort((a, b) => b.quotes - a.quotes || b.words - a.words || a.first.start - b.first.start);
  return { speakers, nobody };
}

/** Turns UTF-8 offsets into UTF-16 ones, in one walk over the text. */
class Places {
  private readonly at = new Map<number, number>();

  constructor(text: string, wanted: [number, number][]) {
    const offsets = [...new Set(wanted.flat())].sort((a, b) => a - b);
    let bytes = 0;
    let units = 0;
    for (const offset of offsets) {
      while (bytes < offset && units < text.length) {
        const code = text.codePointAt(units) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        units += code < 0x10000 ? 1 : 2;
      }
      this.at.set(offset, units);
    }
  }

  of([start, end]: [number, number]): Place {
    return { start: this.at.get(start) ?? 0, end: this.at.get(end) ?? 0 };
  }
}
