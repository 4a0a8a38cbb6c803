use crate::{DOUBLED, Folder, MENDED};

/// A fault with a fix that somebody must look at first.
const STRAY: &str = "Strike ends\n\nThe council met for six hours to end the strike. ended.\n";

#[test]
fn fixing_applies_what_is_safe_and_reports_the_rest() {
    let both = format!("{DOUBLED}\nThe council met for six hours to end the strike. ended.\n");
    let folder = Folder::with(&[("a.txt", &both)]);
    let ran = folder.run("--check --fix a.txt");
    assert_eq!(ran.code, 1);
    assert_eq!(folder.read("a.txt"), both.replace("..", "."));
    assert!(ran.out.contains("garble/stray-fragment") && !ran.out.contains("doubled"), "{}", ran.out);
    assert!(ran.out.contains("; 1 fix applied"), "{}", ran.out);
    let ran = folder.run("--check --fix --unsafe-fixes a.txt");
    assert_eq!((ran.code, folder.read("a.txt").contains("ended")), (0, false));
}

#[test]
fn a_diff_changes_nothing() {
    let folder = Folder::with(&[("a.txt", DOUBLED), ("b.txt", MENDED), ("c.txt", STRAY)]);
    let ran = folder.run("--check --diff a.txt b.txt c.txt");
    let expected = "\
--- a.txt
+++ a.txt
@@ -1,3 +1,3 @@
 Ferry sails again
 
-The ferry sailed at noon for the first time in weeks..
+The ferry sailed at noon for the first time in weeks.
";
    assert_eq!((ran.code, &*ran.out), (1, expected));
    assert_eq!(folder.read("a.txt"), DOUBLED);
    assert_eq!(folder.run("--check --diff b.txt").code, 0);
    assert!(folder.run("--check --diff --unsafe-fixes c.txt").out.contains("\n-The council"));
}

#[test]
fn line_ends_and_the_byte_order_mark_survive() {
    let text = format!("\u{feff}{}", DOUBLED.replace('\n', "\r\n"));
    let folder = Folder::with(&[("a.txt", &text)]);
    assert_eq!(folder.run("--check --fix a.txt").code, 0);
    assert_eq!(folder.read("a.txt"), text.replace("..", "."));
}

#[test]
fn standard_input_comes_out_fixed() {
    let folder = Folder::new();
    let ran = folder.pipe("--check --fix -", DOUBLED.as_bytes());
    assert_eq!((ran.code, &*ran.out), (0, MENDED));
    assert!(ran.err.contains("1 fix applied"), "{}", ran.err);
    let ran = folder.pipe("--check --fix -", MENDED.as_bytes());
    assert_eq!((ran.code, &*ran.out), (0, MENDED));
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    use crate::{DOUBLED, Folder, MENDED};

    #[test]
    fn permissions_and_links_stay() {
        let folder = Folder::with(&[("a.txt", DOUBLED)]);
        let path = folder.0.join("a.txt");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink("a.txt", folder.0.join("link.txt")).unwrap();
        assert_eq!(folder.run("--check --fix link.txt").code, 0);
        assert_eq!(folder.read("a.txt"), MENDED);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(folder.0.join("link.txt")).unwrap().is_symlink());
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 2, "nothing is left lying about");
    }

    #[test]
    fn what_needs_no_fix_is_not_written() {
        let folder = Folder::with(&[("a.txt", MENDED)]);
        let before = fs::metadata(folder.0.join("a.txt")).unwrap();
        folder.run("--check --fix a.txt");
        let after = fs::metadata(folder.0.join("a.txt")).unwrap();
        assert_eq!((before.ino(), before.mtime_nsec()), (after.ino(), after.mtime_nsec()));
    }

    #[test]
    fn a_file_that_may_only_be_read_is_a_problem() {
        let folder = Folder::with(&[("a.txt", DOUBLED)]);
        fs::set_permissions(folder.0.join("a.txt"), fs::Permissions::from_mode(0o444)).unwrap();
        let ran = folder.run("--check --fix --format json a.txt");
        assert_eq!((ran.code, ran.rules(0).len()), (2, 1));
        assert!(ran.problems()[0].1.contains("cannot be written"), "{:?}", ran.problems());
        assert_eq!(folder.read("a.txt"), DOUBLED);
    }
}
