import Foundation

/// Where and on what a figure was measured.
struct Machine {
    var model: String
    var coreCount: Int
    /// Of the repository that the program was built in, with a mark for changes; `unknown` outside one.
    var commit: String

    static func current() -> Machine {
        let lines = ((try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? "").split(separator: "\n")
        let model = lines.first { $0.hasPrefix("model name") }.flatMap { $0.split(separator: ":").last }
        return Machine(
            model: model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor",
            coreCount: ProcessInfo.processInfo.activeProcessorCount, commit: commit())
    }

    private static func commit() -> String {
        guard let commit = git("rev-parse", "--short=12", "HEAD"), !commit.isEmpty else { return "unknown" }
        return git("status", "--porcelain", "--untracked-files=no")?.isEmpty == true ? commit : commit + " with changes"
    }

    /// Standard output of a git command, in the folder of the program.
    private static func git(_ arguments: String...) -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = try? output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: data ?? Data(), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
