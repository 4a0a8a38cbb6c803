fn main() {
    // A first thin path: `copydesk --check --format json PATH…`.
    let args: Vec<String> =
        std::env::args().skip(1).filter(|arg| !arg.starts_with("--") && arg != "json" && arg != "text").collect();
    let rules = copydesk::check::RuleSet::new(&copydesk::config::Settings::default());
    let mut files = Vec::new();
    let mut worst = 0;
    for path in args {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let report =
            copydesk::check::check(&text, copydesk::formats::Format::Plain, &rules, &mut copydesk::check::Cache::new());
        let findings: Vec<_> = report
            .findings
            .iter()
            .map(|f| {
                worst = 1;
                serde_json::json!({"rule": f.rule, "level": f.level.name(), "message": f.message, "bytes": [f.span.start, f.span.end], "text": f.span.of(&text),
                    "fixes": f.fixes.iter().map(|x| serde_json::json!({"title": x.title, "safe": x.safe})).collect::<Vec<_>>()})
            })
            .collect();
        files.push(serde_json::json!({"path": path, "findings": findings, "problems": []}));
    }
    println!("{}", serde_json::json!({"version": 1, "files": files}));
    std::process::exit(worst);
}
