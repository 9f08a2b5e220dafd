import ArgumentParser
import Foundation
import GavelReporting
import GavelWorkbench

/// `text` or `json`.
enum PageKind: String, ExpressibleByArgument, CaseIterable { case text, json }

extension CommandOutcome {
    /// Writes what there is to say, and ends with the status.
    func show() throws {
        FileHandle.standardError.write(Data(messages.utf8))
        print(output, terminator: "")
        if status != .success { throw ExitCode(status.rawValue) }
    }
}

extension DisplayOptions {
    /// How text on standard output looks.
    var report: ReportOptions {
        ReportOptions(
            language: language, isColoured: usesColour ?? TerminalWidth.isOutputTerminal,
            width: TerminalWidth.ofOutput ?? TerminalWidth.otherwise)
    }

    /// Whether what goes to standard error is coloured.
    var colorsDiagnostics: Bool { usesColour ?? (isatty(STDERR_FILENO) == 1) }

    /// Prints a page, or says that what it is about does not exist.
    func show(_ page: () throws(UnknownName) -> String) throws {
        do { print(try page(), terminator: "") } catch {
            FileHandle.standardError.write(Data("gavel: \(error.text(in: language))\n".utf8))
            throw ExitCode(CommandOutcome.Status.unreadable.rawValue)
        }
    }
}
