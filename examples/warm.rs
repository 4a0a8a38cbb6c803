use copydesk::{
    check::{Cache, check},
    config::Settings,
    formats::Format,
    workspace::Desk,
};
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let desk = Desk::new(Settings::default());
    let mut cache = Cache::new();
    check(&text, Format::Plain, &desk.rules, &mut cache);
    let t = std::time::Instant::now();
    for _ in 0..200 {
        std::hint::black_box(check(&text, Format::Plain, &desk.rules, &mut cache));
    }
    println!("{:?}", t.elapsed() / 200);
}
