fn main() -> std::process::ExitCode {
    contactctl::cli::run()
}
