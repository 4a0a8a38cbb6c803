//! Markdown is read as a reader sees it, and every byte is known by its place in the file.

use copydesk::formats::{Block, DirectiveKind, Format, Map};
use copydesk::text::Span;
use proptest::prelude::*;

/// The zones and texts of a file, one line a block.
fn blocks(text: &str) -> Vec<String> {
    let layout = Format::Markdown.read(text);
    layout.blocks.iter().map(|block| format!("{}: {}", block.zone.name(), block.text)).collect()
}

#[track_caller]
fn reads(text: &str, want: &[&str]) {
    assert_eq!(blocks(text), want, "{text}");
    check_map(text);
}

/// Every stretch of a block that maps byte by byte reads the same in the file; the blocks stand in
/// the order of the file, and no span leads out of it.
fn check_map(text: &str) {
    let mut last = 0;
    for block in Format::Markdown.read(text).blocks {
        let source = block.source();
        assert!(last <= source.start && source.end <= text.len(), "{source:?} behind {last} in {text:?}");
        last = source.start;
        check_block(&block, text);
    }
}

fn check_block(block: &Block<'_>, text: &str) {
    match &block.map {
        Map::Slice(start) => assert_eq!(Span::new(*start, start + block.text.len()).of(text), block.text),
        Map::Pieces(pieces) => {
            let mut at = (0, 0);
            for piece in pieces {
                assert_eq!(piece.text.start, at.0, "the pieces cover the block");
                assert!(at.1 <= piece.source.start && piece.source.start < piece.source.end);
                at = (piece.text.end, piece.source.end);
                if piece.is_linear() {
                    assert_eq!(piece.source.of(text), piece.text.of(&block.text), "{text:?}");
                }
            }
            assert_eq!(at.0, block.text.len());
        }
    }
    let places: Vec<usize> = block.text.char_indices().map(|(at, _)| at).chain([block.text.len()]).take(60).collect();
    for (i, start) in places.iter().enumerate() {
        for end in &places[i..] {
            let span = Span::new(*start, *end);
            let source = block.map.source(span);
            assert!(source.start <= source.end && text.get(source.start..source.end).is_some(), "{span:?} {text:?}");
            if let Some(editable) = block.map.editable(span) {
                assert_eq!(editable, source);
                assert!(!span.is_empty() || editable.is_empty());
            }
        }
    }
}

#[test]
fn a_story_has_zones() {
    reads(
        "# Mill fire kills two\n\nBy Ada Brill\n\nORVA, Norland (Newsline) — A fire killed *two* people\non Monday.\n\n## Flood of gifts\n\n- Blankets\n- **Food** and [water](https://example.org/a_b)\n\n> “It is gone,” she said.\n\n---\n\n*Newsline writer Per Holt contributed to this report.*\n",
        &[
            "headline: Mill fire kills two",
            "byline: By Ada Brill",
            "dateline: ORVA, Norland (Newsline) —",
            "body: A fire killed two people\non Monday.",
            "subhead: Flood of gifts",
            "list item: Blankets",
            "list item: Food and water",
            "block quote: “It is gone,” she said.",
            "tagline: Newsline writer Per Holt contributed to this report.",
        ],
    );
}

#[test]
fn front_matter_gives_its_texts() {
    reads(
        "---\ntitle: \"The \\\"old\\\" mill\" \nauthor:\n  - Ada Brill\n  - Per Holt\ndate: 2026-04-06\ndek: >\n  It burned\n  all night # not a comment here\ntags: [fire, mill]\n---\nIt burned.\n",
        &[
            "headline: The \"old\" mill",
            "byline: Ada Brill",
            "byline: Per Holt",
            "subhead: It burned\nall night # not a comment here",
            "body: It burned.",
        ],
    );
    reads(
        "+++\ntitle = 'It''s out'\ndraft = true\n[params]\ncaption = \"left alone\"\n+++\n\nIt burned.\n\n## Later\n",
        &["headline: It's out", "body: It burned.", "subhead: Later"],
    );
    reads("---\r\ntitle: The mill # once\r\n---\r\n\r\nIt burned.\r\n", &["headline: The mill", "body: It burned."]);
    reads("\u{feff}---\ntitle: The mill\n---\nIt burned.\n", &["headline: The mill", "body: It burned."]);
    // No closing fence: not front matter.
    reads("---\ntitle is missing\n\nIt burned.\n", &["body: title is missing", "body: It burned."]);
}

#[test]
fn code_html_and_addresses_are_left_alone() {
    reads(
        "Run `cargo  said said` now.\n\n```\nsaid said\n```\n\n    said said\n\n<div>said said</div>\n\nA <b>bold</b> line[^1] and <https://example.org>.\n\n[^1]: Told by the mayor.\n",
        &["body: Run \u{fffc} now.", "body: A bold line and https://example.org.", "body: Told by the mayor."],
    );
    reads("{{< figure src=\"a.jpg\" >}}\n\nIt ~~rained~~ snowed.\n", &["body: It  snowed."]);
}

#[test]
fn entities_escapes_and_breaks_are_decoded() {
    let text = "Marks &amp; \\*Sons\\* &lt;b&gt;  \nsold\\\nout&nGg;. &#8220;No,&#8221; he said.\r\nIt closed.\n";
    reads(text, &["body: Marks & *Sons* <b>\nsold\nout⋙̸. “No,” he said.\r\nIt closed."]);
    let block = &Format::Markdown.read(text).blocks[0];
    let at = |word: &str| Span::new(block.text.find(word).unwrap(), block.text.find(word).unwrap() + word.len());
    assert_eq!(block.map.source(at("&")).of(text), "&amp;");
    assert_eq!(block.map.source(at("“No,”")).of(text), "&#8220;No,&#8221;");
    assert_eq!(block.map.editable(at("Marks & ")).map(|span| span.of(text)), Some("Marks &amp; "));
    assert_eq!(block.map.editable(at("& *Sons")), None, "a backslash stands in between");
}

#[test]
fn a_quote_mark_between_lines_cannot_be_edited_away() {
    let text = "> It was\n> it was so.\n";
    reads(text, &["block quote: It was\nit was so."]);
    let block = &Format::Markdown.read(text).blocks[0];
    assert_eq!(block.map.editable(Span::new(3, 9)), None);
    assert_eq!(block.map.source(Span::new(3, 9)).of(text), "was\n> it");
}

#[test]
fn pictures_have_captions() {
    reads(
        "![The mill on Monday](mill.jpg \"The mill at Orva\")\n*Ada Brill/Newsline*\n\n![](b.jpg)\n\nThe ![mill](c.jpg) burned.\n",
        &[
            "caption: The mill on Monday",
            "caption: The mill at Orva",
            "caption: Ada Brill/Newsline",
            "body: The  burned.",
            "caption: mill",
        ],
    );
    reads(
        "# Fire\n\n![](b.jpg)\n\n*The mill on Monday. (Ivo Lund/Newsline)*\n\n*Photo by Ivo Lund*\n\n**Flood of gifts**\n\n*This story has been corrected.*\n",
        &[
            "headline: Fire",
            "caption: The mill on Monday. (Ivo Lund/Newsline)",
            "credit: Photo by Ivo Lund",
            "subhead: Flood of gifts",
            "editor’s note: This story has been corrected.",
        ],
    );
}

#[test]
fn tables_are_read_cell_by_cell() {
    reads(
        "| Town | Dead |\n|---|---|\n| Orva | two |\n",
        &["subhead: Town", "subhead: Dead", "list item: Orva", "list item: two"],
    );
}

#[test]
fn directives_have_a_scope() {
    let text = "<!-- copydesk-ignore garble/repeated-word, style: as sung -->\nLa la.\n\n<!-- copydesk-ignore-start names -->\n\nOne.\n\nTwo.\n\n<!-- copydesk-ignore-end -->\n\nThree. <!-- copydesk-ignore: all of it -->\n\n<!-- copydesk-ignore-file dates: an old story -->\n<!-- another comment -->\n";
    let directives = Format::Markdown.read(text).directives;
    let got: Vec<_> = directives
        .iter()
        .map(|directive| {
            (directive.kind, directive.rule.as_str(), directive.reason.as_str(), directive.scope.of(text).trim())
        })
        .collect();
    assert_eq!(
        got,
        [
            (DirectiveKind::Next, "garble/repeated-word", "as sung", "La la."),
            (DirectiveKind::Next, "style", "as sung", "La la."),
            (DirectiveKind::Region, "names", "", "One.\n\nTwo."),
            (DirectiveKind::Next, "", "all of it", "Three. <!-- copydesk-ignore: all of it -->"),
            (DirectiveKind::File, "dates", "an old story", text.trim()),
        ]
    );
    let open = "A.\n\n<!-- copydesk-ignore-start -->\n\nB.\n\n- <!-- copydesk-ignore x: y -->\n  C.\n- D.\n";
    let directives = Format::Markdown.read(open).directives;
    assert_eq!(directives[0].scope.of(open).trim(), open[open.find("B.").unwrap()..].trim(), "to the end");
    assert_eq!(directives[1].scope.of(open).trim(), "C.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_maps_to_its_bytes(parts in prop::collection::vec(part(), 0..40)) {
        check_map(&parts.concat());
    }
}

/// Snippets that Markdown reads in its own way.
fn part() -> impl Strategy<Value = String> {
    let marks = [
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "# ",
        "> ",
        "- ",
        "1. ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "\"",
        "<b>",
        "<!--",
        "-->",
        "<div>\n",
        "&amp;",
        "&nGg;",
        "&#0;",
        "\\",
        "\\*",
        "|",
        "|-|",
        "---\n",
        "+++\n",
        "title: ",
        "title = ",
        "[^1]",
        "[^1]: ",
        "  \n",
        "\t",
        "    ",
        "\u{feff}",
        "\0",
        "“",
        "é",
        "👩‍🚒",
        "<!-- copydesk-ignore a: b -->",
        "https://example.org",
        "{{",
        "}}",
        "Orva said",
        "two. ",
        " ",
    ];
    prop_oneof![4 => prop::sample::select(marks.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}
