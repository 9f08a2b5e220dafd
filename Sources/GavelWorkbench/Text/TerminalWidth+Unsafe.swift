import Glibc

/// The terminal that standard output goes to.
public enum TerminalWidth {
    /// What text is wrapped at where there is no terminal.
    public static let otherwise = 100

    /// Columns of the terminal; nil when standard output is none.
    public static var ofOutput: Int? {
        var size = winsize()
        // SAFETY: TIOCGWINSZ fills a `winsize`, and the pointer lives for the call alone.
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Whether standard output is a terminal.
    public static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
