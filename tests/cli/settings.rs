use crate::{DOUBLED, Folder, MENDED, RULE};

#[test]
fn the_nearest_configuration_upwards_holds() {
    let folder = Folder::with(&[
        ("copydesk.toml", "[levels]\ngarble = \"info\"\n"),
        ("a.txt", DOUBLED),
        ("desk/b.txt", DOUBLED),
        ("london/copydesk.toml", "[levels]\n\"garble/doubled-terminal\" = \"off\"\n"),
        ("london/late/c.txt", DOUBLED),
    ]);
    let ran = folder.run("--check --format json .");
    assert_eq!((ran.code, ran.rules(0), ran.rules(1)), (0, vec![RULE.to_owned()], vec![RULE.to_owned()]));
    assert!(ran.rules(2).is_empty());
    assert_eq!(ran.json()["files"][0]["findings"][0]["level"], "info");
    let ran = folder.run("--check --format json --config london/copydesk.toml a.txt");
    assert!(ran.rules(0).is_empty());
}

#[test]
fn some_files_have_other_settings() {
    let config = "[[override]]\npaths = [\"wire/\"]\nlevels = { garble = \"off\" }\n\n[[override]]\npaths = [\"wire/late.txt\"]\nlevels = { garble = \"hint\" }\n";
    let folder = Folder::with(&[("copydesk.toml", config), ("wire/a.txt", DOUBLED), ("wire/late.txt", DOUBLED)]);
    let ran = folder.run("--check --format json .");
    assert!(ran.rules(0).is_empty());
    assert_eq!(ran.json()["files"][1]["findings"][0]["level"], "hint");
}

#[test]
fn a_house_of_ones_own_holds() {
    let folder = Folder::with(&[
        ("desk/copydesk.toml", "house = \"../herald.toml\"\n[words]\nrates = \"taxes\"\n"),
        (
            "herald.toml",
            "extends = \"nyt\"\n[levels]\n\"style/house-word\" = \"warning\"\n[words]\npensioner = \"retiree\"\n",
        ),
        ("desk/a.txt", "Rates up\n\nThe pensioner paid her rates, which rose 4 percent.\n"),
    ]);
    let ran = folder.run("--check --format json desk");
    assert_eq!((ran.code, ran.rules(0)), (1, vec!["style/house-word".to_owned(); 3]));
    let herald = folder.run("--house herald.toml").out;
    assert!(herald.contains("percent = \"10 percent\"") && herald.contains("pensioner = \"retiree\""), "{herald}");
    let ran = folder.run("--house --config desk/copydesk.toml");
    assert!(ran.code == 0 && ran.out.contains("rates = \"taxes\""), "{}", ran.out);
    assert_eq!(folder.run("--house guardian").out.lines().next(), Some("# The house style “guardian”, written out."));
    assert!(folder.run("--house gardian").err.contains("is it “guardian”?"));
    folder.write("herald.toml", b"extends = \"nyt\"\nstlye = 1\n");
    for task in ["--check desk", "--house --config desk/copydesk.toml"] {
        let ran = folder.run(task);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("herald.toml:2:1: No setting is called “stlye”; is it “style”?"), "{}", ran.err);
    }
}

#[test]
fn excluded_files_are_checked_only_by_name() {
    let folder =
        Folder::with(&[("copydesk.toml", "exclude = [\"archive/\"]\n"), ("archive/a.txt", DOUBLED), ("b.txt", MENDED)]);
    assert_eq!(folder.run("--check").out, "Nothing found in 1 story (14 words); 1 story excluded\n");
    assert_eq!(folder.run("--check --format json archive").json()["summary"]["excluded"], 1);
    assert_eq!(folder.run("--check archive/a.txt").code, 1);
}

#[test]
fn a_configuration_can_say_when_to_fail() {
    let folder =
        Folder::with(&[("copydesk.toml", "fail-on = \"error\"\n[levels]\ngarble = \"warning\"\n"), ("a.txt", DOUBLED)]);
    assert_eq!(folder.run("--check").code, 0);
    assert_eq!(folder.run("--check --fail-on warning").code, 1);
}

#[test]
fn faults_of_a_configuration_are_told_all_at_once_and_the_rest_holds() {
    let config =
        "hose = \"ap\"\n[levels]\n\"garble/doubled-termnal\" = \"off\"\ngarble = \"hint\"\nstructure = \"loud\"\n";
    let folder = Folder::with(&[("copydesk.toml", config), ("a.txt", DOUBLED)]);
    let ran = folder.run("--check --format json");
    assert_eq!(ran.code, 2);
    let messages: Vec<String> =
        ran.problems().into_iter().map(|(path, message)| format!("{path}: {message}")).collect();
    assert_eq!(messages.len(), 3, "{messages:?}");
    assert!(messages[0].contains("copydesk.toml: No setting is called “hose”; is it “house”?"), "{messages:?}");
    assert!(messages[1].contains("is it “garble/doubled-terminal”?"), "{messages:?}");
    assert!(messages[2].contains("“loud”; there are off, hint"), "{messages:?}");
    assert!(ran.err.contains("copydesk.toml:3:1: "), "{}", ran.err);
    assert_eq!(ran.json()["files"][0]["findings"][0]["level"], "hint");
}

#[test]
fn ignored_findings_are_counted() {
    let entry = "[[ignore]]\nrule = \"garble/doubled-terminal\"\nsentence = \"\"\"The ferry  sailed at noon for\nthe first time in weeks..\"\"\"\nreason = \"so it was sent\"\n";
    let folder = Folder::with(&[("copydesk.toml", entry), ("a.txt", DOUBLED), ("b.txt", "It rained all day..\n")]);
    let ran = folder.run("--check");
    assert_eq!(ran.code, 1);
    assert!(ran.out.ends_with("\n1 error in 2 stories (18 words); 1 ignored\n"), "{}", ran.out);
    assert_eq!(folder.run("--check --format json a.txt").json()["summary"]["ignored"], 1);
    // What is ignored is not fixed either.
    folder.run("--check --fix");
    assert_eq!((folder.read("a.txt"), &*folder.read("b.txt")), (DOUBLED.to_owned(), "It rained all day.\n"));
}

#[test]
fn init_writes_a_configuration_once() {
    let folder = Folder::with(&[("a.txt", MENDED)]);
    let ran = folder.run("--init");
    assert_eq!((ran.code, &*ran.out), (0, "Wrote copydesk.toml\n"));
    let text = folder.read("copydesk.toml");
    assert_eq!(folder.run("--check").code, 0, "what it writes is right");
    let ran = folder.run("--init");
    assert_eq!((ran.code, folder.read("copydesk.toml")), (2, text));
    assert!(ran.err.contains("already"), "{}", ran.err);
}

#[test]
fn entries_that_ignore_nothing_any_more_are_told_when_all_stories_were_checked() {
    let config = "house = \"ap\"\n\n[[ignore]]\nrule = \"garble/stray-fragment\"\nreason = \"so it was sent\"\n\n[[ignore]]\nrule = \"garble/doubled-terminal\"\n";
    let folder = Folder::with(&[("copydesk.toml", config), ("a.txt", DOUBLED), ("desk/b.txt", MENDED)]);
    let ran = folder.run("--check --format json .");
    assert_eq!((ran.code, ran.json()["summary"]["files"].as_u64()), (0, Some(2)));
    let json = ran.json();
    let file = json["files"].as_array().unwrap().iter().find(|file| file["path"] == "copydesk.toml").unwrap();
    let found: Vec<_> = file["findings"].as_array().unwrap().iter().map(|it| (&it["rule"], &it["line"])).collect();
    let wanted = [(&"structure/unused-ignore".into(), &3.into()), (&"structure/unexplained-ignore".into(), &7.into())];
    assert_eq!(found, wanted);
    // The other stories may need the entry.
    for some in ["a.txt", "desk", "desk/b.txt"] {
        let json = folder.run(&format!("--check --format json {some}")).json();
        assert_eq!(json["files"].as_array().unwrap().len(), 1, "{some}");
    }
    let off = format!("{config}\n[levels]\n\"garble/stray-fragment\" = \"off\"\nstructure = \"warning\"\n");
    folder.write("copydesk.toml", off.as_bytes());
    let ran = folder.run("--check");
    assert!(ran.code == 1 && !ran.out.contains("unused") && ran.out.contains("copydesk.toml:7:1"), "{}", ran.out);
}

#[test]
fn the_list_of_names_is_gone_by_and_its_faults_are_told() {
    let list = "\"Ada Lindgren\" = [\"Ada Lindgreen\"]\n";
    let folder = Folder::with(&[("names.toml", list), ("a.txt", "Vote\n\nMayor Ada Lindgreen left.\n")]);
    let ran = folder.run("--check --format json a.txt");
    assert_eq!((ran.code, &ran.json()["files"][0]["findings"][0]["rule"]), (1, &"names/house-form".into()));
    folder.run("--check --fix a.txt");
    assert_eq!(folder.read("a.txt"), "Vote\n\nMayor Ada Lindgren left.\n");
    folder.write("names.toml", format!("{list}Brill = 3\n").as_bytes());
    let ran = folder.run("--check a.txt");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("names.toml:2:9: Here belongs a list, not a number"), "{}", ran.err);
}
