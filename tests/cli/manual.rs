use copydesk::rules;

use crate::Folder;

#[test]
fn help_is_short() {
    let folder = Folder::new();
    let ran = folder.run("--help");
    assert_eq!((ran.code, &*ran.out), (0, &*folder.run("-h").out));
    assert!(ran.out.lines().count() < 60, "{}", ran.out);
    for option in ["--check", "--fix", "--format", "--explain"] {
        assert!(ran.out.contains(option), "{option}");
    }
    assert!(!ran.out.contains("clientProcessId"));
    assert_eq!(folder.run("--version").out, format!("copydesk {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn rules_are_listed() {
    let folder = Folder::new();
    let json = folder.run("--rules --format json").json();
    assert_eq!(json["version"], 1);
    let listed = json["rules"].as_array().unwrap();
    assert_eq!(listed.len(), rules::all().count());
    for (entry, rule) in listed.iter().zip(rules::all()) {
        assert_eq!(entry["name"], rule.name);
        assert_eq!(entry["level"], rule.level.name());
        assert_eq!(entry["summary"], rule.manual().summary());
        assert!(["never", "sometimes", "always"].contains(&entry["fix"].as_str().unwrap()));
    }
    let text = folder.run("--rules").out;
    assert!(text.lines().any(|line| line.starts_with("garble/doubled-terminal")), "{text}");
}

#[test]
fn a_rule_is_explained_by_its_page() {
    let folder = Folder::new();
    let ran = folder.run("--explain garble/doubled-terminal");
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("# garble/doubled-terminal\n") && ran.out.contains("## Why"), "{}", ran.out);
    assert!(!ran.out.contains("[["), "marks are for tests");
    assert!(ran.out.lines().nth(2).unwrap().contains(" On published copy: "), "{}", ran.out);
    assert_eq!(folder.run("--explain doubled-terminal").out, ran.out);
    assert!(folder.run("--explain garble").out.contains(&ran.out));
    let ran = folder.run("--explain garble/doubled-termnal");
    assert_eq!((ran.code, &*ran.out), (2, ""));
    assert!(ran.err.contains("is it “garble/doubled-terminal”?"), "{}", ran.err);
}

#[test]
fn shells_can_complete() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = folder.run(&format!("--completions {shell}"));
        assert_eq!(ran.code, 0);
        assert!(ran.out.contains("copydesk") && ran.out.contains("fail-on"), "{shell}");
    }
    assert_eq!(folder.run("--completions tcsh").code, 2);
}

#[test]
fn a_story_is_shown_as_it_is_read() {
    let folder =
        Folder::with(&[("a.txt", "Ferry sinks off Orva\n\nThe mayor’s boat sank on Monday. Nobody was hurt.\n")]);
    let ran = folder.run("--parse a.txt");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let treebank = copydesk::language::conllu::read(&ran.out).unwrap();
    let forms = |i: usize| treebank[i].tokens.iter().map(|token| &*token.form).collect::<Vec<_>>();
    assert_eq!(forms(1), ["The", "mayor", "’s", "boat", "sank", "on", "Monday", "."]);
    let sank = &treebank[1].tokens[4];
    assert_eq!((&*sank.lemma, &*sank.upos, &*sank.xpos, sank.head), ("sink", "VERB", "VBD", 0));
    assert!(treebank[1].tokens[1].misc.starts_with("SpaceAfter=No|TagMargin="), "{}", ran.out);
    assert!(ran.out.contains("# zone = Headline\n"), "{}", ran.out);
    let missing = folder.run("--parse b.txt");
    assert_eq!((missing.code, missing.out.is_empty()), (2, true));
    assert!(missing.err.contains("b.txt"), "{}", missing.err);
    assert!(!folder.run("-h").out.contains("--parse"));
}
