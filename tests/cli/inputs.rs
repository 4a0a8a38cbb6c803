//! Every kind of input has an answer, and a file that could not be checked is never passed over
//! in silence: it is named on standard error and in the report, the others are checked all the
//! same, and the run ends with 2.

use crate::{DOUBLED, Folder, MENDED, RULE};

/// Checks a story and, beside it, something that cannot be checked.
#[track_caller]
fn fails(folder: &Folder, path: &str, message: &str) {
    folder.write("good.txt", DOUBLED.as_bytes());
    let ran = folder.run(&format!("--check --format json {path} good.txt"));
    assert_eq!(ran.code, 2);
    let problems = ran.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].0, path);
    assert!(problems[0].1.contains(message), "{problems:?}");
    assert!(ran.err.contains(path) && ran.err.contains(message), "{}", ran.err);
    let json = ran.json();
    let good = json["files"].as_array().unwrap().iter().find(|file| file["path"] == "good.txt").unwrap();
    assert_eq!(good["findings"][0]["rule"], RULE);
    assert_eq!(json["summary"]["files"], 1);
}

#[test]
fn a_mistyped_path() {
    let folder = Folder::with(&[("story.txt", MENDED)]);
    fails(&folder, "stroy.txt", "there is no such file or folder; is it story.txt?");
    fails(&folder, "elsewhere/story.txt", "there is no such file or folder");
}

#[test]
fn a_folder_without_stories() {
    let folder = Folder::with(&[("empty/data.csv", "a,b\n")]);
    fails(&folder, "empty", "holds no stories");
}

#[test]
fn a_binary_file() {
    let folder = Folder::new();
    folder.write("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    fails(&folder, "photo.txt", "is a binary file");
}

#[test]
fn text_in_another_encoding() {
    let folder = Folder::new();
    folder.write("latin.txt", b"One line.\nA second one.\nThe caf\xe9 is open.\n");
    fails(&folder, "latin.txt", "is not UTF-8 and was not checked: byte 31, in line 3");
    folder.write("wide.txt", b"\xff\xfeA\0b\0");
    fails(&folder, "wide.txt", "is UTF-16");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with(&[("closed.txt", MENDED)]);
    let path = folder.0.join("closed.txt");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything; then there is nothing to see here.
    if std::fs::read(&path).is_err() {
        fails(&folder, "closed.txt", "cannot be read");
    }
    std::fs::remove_file(&path).unwrap();
    // A link that leads nowhere cannot be read by anybody.
    std::os::unix::fs::symlink("nowhere.txt", &path).unwrap();
    fails(&folder, "closed.txt", "there is no such file");
}

#[test]
fn a_file_that_is_too_long() {
    let folder = Folder::new();
    let path = folder.write("long.txt", b"");
    std::fs::File::options().write(true).open(path).unwrap().set_len(65 << 20).unwrap();
    fails(&folder, "long.txt", "has 65 MB and was not checked; the limit is 64 MB");
}

#[test]
fn nearly_nothing_is_nothing_to_complain_of() {
    let stories = [("empty.txt", ""), ("blank.txt", "\n \n\t\n\r\n\n"), ("word.txt", "Rain"), ("mark.txt", "\u{feff}")];
    let folder = Folder::with(&stories);
    let ran = folder.run("--check --format json .");
    assert_eq!((ran.code, &*ran.err), (0, ""));
    assert_eq!(ran.json()["summary"]["files"], 4);
    assert_eq!(ran.json()["summary"]["words"], 1);
}

#[test]
fn a_story_of_one_line() {
    let folder = Folder::with(&[("line.txt", "The ferry sailed at noon..")]);
    assert_eq!(folder.run("--check --format json line.txt").rules(0), [RULE]);
}

#[test]
fn folders_are_walked_as_git_would() {
    let folder = Folder::with(&[
        (".gitignore", "drafts/\n"),
        ("desk/a.txt", DOUBLED),
        ("desk/b.md", DOUBLED),
        ("desk/notes.rs", DOUBLED),
        ("drafts/c.txt", DOUBLED),
        (".hidden/d.txt", DOUBLED),
    ]);
    let json = folder.run("--check --format json").json();
    let paths: Vec<_> = json["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["desk/a.txt", "desk/b.md"]);
}

#[cfg(unix)]
#[test]
fn links_to_files_are_followed() {
    use std::os::unix::fs::symlink;
    let folder = Folder::with(&[("desk/a.txt", DOUBLED)]);
    symlink("../desk/a.txt", folder.0.join("desk/b.txt")).unwrap();
    symlink(".", folder.0.join("desk/loop")).unwrap();
    assert_eq!(folder.run("--check --format json desk").json()["summary"]["files"], 2);
    symlink("nowhere.txt", folder.0.join("desk/c.txt")).unwrap();
    let ran = folder.run("--check --format json desk");
    assert_eq!((ran.code, ran.problems()[0].0.as_str()), (2, "desk/c.txt"));
}

/// What costs more than its share in one long line would take minutes here.
#[test]
fn a_file_that_is_one_long_line_is_no_trouble() {
    let folder = Folder::with(&[("line.txt", &"The ferry sailed at noon.. ".repeat(5_000))]);
    let ran = folder.run("--check --color never line.txt");
    assert!(ran.out.contains("\n5,000 errors in 1 story"), "{}", ran.out.lines().last().unwrap());
    assert!(ran.out.contains(" line.txt:1:134998\n"), "columns stay true");
    assert!(ran.out.len() < 5_000 * 1_000);
}

#[test]
fn a_file_that_is_named_is_checked_whatever_it_is_called() {
    let folder = Folder::with(&[(".gitignore", "*.draft\n"), ("story.draft", DOUBLED)]);
    assert_eq!(folder.run("--check --format json story.draft").rules(0), [RULE]);
    assert_eq!(folder.run("--check --format json story.draft ./story.draft").json()["summary"]["files"], 1);
}

#[test]
fn standard_input_goes_by_a_name() {
    let folder = Folder::with(&[("london/copydesk.toml", "[levels]\ngarble = \"off\"\n")]);
    let ran = folder.pipe("--check --format json --stdin-filename desk/a.md -", DOUBLED.as_bytes());
    assert_eq!((ran.code, ran.rules(0)), (1, vec![RULE.to_owned()]));
    assert_eq!(ran.json()["files"][0]["path"], "desk/a.md");
    let ran = folder.pipe("--check --format json --stdin-filename london/a.txt -", DOUBLED.as_bytes());
    assert_eq!(ran.code, 0);
    assert_eq!(folder.pipe("--check -", DOUBLED.as_bytes()).code, 1);
    let ran = folder.pipe("--check --format json -", b"caf\xe9");
    assert_eq!((ran.code, ran.problems()[0].0.as_str()), (2, "-"));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let folder = Folder::with(&[("a.txt", MENDED)]);
    for (args, message) in [
        ("a.txt", "--check"),
        ("--check --stdin-filename b.txt a.txt", "say - for it"),
        ("--check - a.txt", "by itself"),
        ("--check --rules", "cannot be used with"),
        ("--check --stdio", "cannot be used with"),
        ("--fix a.txt", "--check"),
        ("--check --diff --format json a.txt", "cannot be had as json"),
        ("--check --config none.toml a.txt", "none.toml"),
        ("--chekc", "--check"),
    ] {
        let ran = folder.run(args);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{args}: {}", ran.err);
        assert!(ran.err.contains(message), "{args}: {}", ran.err);
    }
}
