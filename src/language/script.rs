//! Which script a word is written in.

/// The script of a word, as far as news desks care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Script {
    /// Latin letters, accents and what belongs to no script.
    Latin,
    /// Another one.
    Other,
    /// Latin and others in one word: the word with letters of the other script that look Latin
    /// replaced, if all do.
    Mixed(Option<String>),
}

/// The script of `word`. Quick for words of ASCII.
pub fn script(word: &str) -> Script {
    if word.is_ascii() {
        return Script::Latin;
    }
    let other = word.chars().filter(|c| is_other(*c)).count();
    if other == 0 {
        return Script::Latin;
    }
    let latin = word.chars().any(|c| c.is_ascii_alphabetic() || matches!(c, 'À'..='ɏ'));
    if !latin {
        return Script::Other;
    }
    Script::Mixed(word.chars().map(|c| if is_other(c) { like_latin(c) } else { Some(c) }).collect())
}

/// A letter of Greek, Cyrillic, Armenian, Hebrew, Arabic, an Indian or an East Asian script. A
/// single Greek letter is a symbol (µ, π) and is left to the caller.
fn is_other(c: char) -> bool {
    matches!(c,
        'Α'..='ώ' | '\u{400}'..='\u{52f}' | '\u{531}'..='\u{587}' | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{6ff}'
        | '\u{900}'..='\u{dff}' | '\u{e01}'..='\u{e5b}' | '\u{10a0}'..='\u{10ff}' | '\u{1100}'..='\u{11ff}'
        | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// The Latin letter that looks the same.
fn like_latin(c: char) -> Option<char> {
    const PAIRS: [(&str, &str); 2] =
        [("аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅ", "aeopcyxijsdhABEKMHOPCTYXIJS"), ("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX")];
    PAIRS.iter().find_map(|(other, latin)| {
        let at = other.chars().position(|look| look == c)?;
        latin.chars().nth(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_of_words() {
        assert_eq!(script("road"), Script::Latin);
        assert_eq!(script("naïve"), Script::Latin);
        assert_eq!(script("дорога"), Script::Other);
        assert_eq!(script("道路"), Script::Other);
        assert_eq!(script("rоad"), Script::Mixed(Some("road".to_owned())));
        assert_eq!(script("roадж"), Script::Mixed(None));
    }
}
