import Glibc

/// A file, pipe or terminal, by its number: reading, waiting and writing without buffering behind our back.
@safe struct Descriptor: ~Copyable {
    /// What the system refused, with its reason.
    struct Failure: Error {
        var action: String
        var path: String
        var errorNumber: Int32

        /// The system's words for the reason.
        var reason: String {
            // SAFETY: strerror returns a valid, terminated string for every number.
            unsafe String(cString: strerror(errorNumber))
        }
    }

    private let number: Int32
    private let ownsNumber: Bool
    let path: String

    static func standardInput() -> Descriptor { Descriptor(number: STDIN_FILENO, ownsNumber: false, path: "-") }
    static func standardOutput() -> Descriptor { Descriptor(number: STDOUT_FILENO, ownsNumber: false, path: "-") }
    static func standardError() -> Descriptor { Descriptor(number: STDERR_FILENO, ownsNumber: false, path: "-") }

    private init(number: Int32, ownsNumber: Bool, path: String) {
        self.number = number
        self.ownsNumber = ownsNumber
        self.path = path
    }

    /// Opens a file to read.
    static func reading(_ path: String) throws(Failure) -> Descriptor {
        try open(path, O_RDONLY | O_CLOEXEC, action: "open")
    }

    /// Creates a file, or empties the one that is there.
    static func writing(_ path: String) throws(Failure) -> Descriptor {
        try open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, action: "create")
    }

    private static func open(_ path: String, _ flags: Int32, action: String) throws(Failure) -> Descriptor {
        // SAFETY: the path is passed as a terminated string for the length of the call.
        let number = unsafe Glibc.open(path, flags, 0o644)
        guard number >= 0 else { throw Failure(action: action, path: path, errorNumber: errno) }
        return Descriptor(number: number, ownsNumber: true, path: path)
    }

    deinit { if ownsNumber { _ = close(number) } }

    var isTerminal: Bool { isatty(number) == 1 }

    /// Whether this is a regular file, which neither pauses nor grows while it is read.
    var isRegularFile: Bool { status.map { $0.st_mode & S_IFMT == S_IFREG } ?? false }

    /// Size in bytes, of a regular file.
    var byteCount: Int? { isRegularFile ? status.map { Int($0.st_size) } : nil }

    private var status: stat? {
        var result = stat()
        // SAFETY: `result` is a whole `stat` for the system to fill.
        return unsafe fstat(number, &result) == 0 ? result : nil
    }

    /// Columns of the terminal; nil when it is none.
    var columns: Int? {
        var size = winsize()
        // SAFETY: TIOCGWINSZ fills a `winsize`.
        guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    enum Readiness { case ready, timedOut, interrupted }

    /// Waits until something can be read, or for so long.
    func wait(milliseconds: Int) throws(Failure) -> Readiness {
        var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        // SAFETY: one `pollfd`, and the count says so.
        let result = unsafe poll(&request, 1, Int32(clamping: milliseconds))
        if result > 0 { return .ready }
        if result == 0 { return .timedOut }
        guard errno == EINTR else { throw Failure(action: "wait for", path: path, errorNumber: errno) }
        return .interrupted
    }

    /// Fills `buffer` from its start.
    /// - Returns: the number of bytes read; 0 at the end; nil when a signal came first.
    func read(into buffer: inout [UInt8]) throws(Failure) -> Int? {
        // SAFETY: the system writes at most `count` bytes, which is the size of the storage it is given.
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
        if count >= 0 { return count }
        guard errno == EINTR else { throw Failure(action: "read", path: path, errorNumber: errno) }
        return nil
    }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(Failure) {
        var start = 0
        while start < bytes.count {
            // SAFETY: the range from `start` lies within the storage.
            let count = unsafe bytes.withUnsafeBytes { storage in
                unsafe Glibc.write(number, storage.baseAddress! + start, storage.count - start)
            }
            if count >= 0 {
                start += count
            } else if errno != EINTR {
                throw Failure(action: "write to", path: path, errorNumber: errno)
            }
        }
    }
}
