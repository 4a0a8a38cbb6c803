/// Colors, where they are wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    pub color: bool,
}

impl Ink {
    fn put(self, code: &str, text: &str) -> String {
        if self.color { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    pub fn strong(self, text: &str) -> String {
        self.put("1", text)
    }

    pub fn faint(self, text: &str) -> String {
        self.put("2", text)
    }

    pub fn warning(self, text: &str) -> String {
        self.put("33", text)
    }
}
