package import GavelLexicon

/// What a piece of a text report is, and so how it looks.
package enum Ink: Sendable, Hashable {
    case plain
    /// Beside the matter: ids, labels, digests.
    case faint
    case heading
    /// The name of a grade.
    case grade(Grade)
    /// The bar at the left of a finding.
    case bar(Grade)
    /// The words that were found.
    case quote(Grade)
    /// All is well, or was let pass.
    case good
    /// The run is not complete.
    case alarm
}

/// The colours of a terminal, in one place (ECMA-48, Select Graphic Rendition). Grades run from cool to hot.
package struct Palette: Sendable {
    package let isColoured: Bool

    package init(isColoured: Bool) { self.isColoured = isColoured }

    /// What switches `ink` on; empty without colour and for plain text.
    package func start(_ ink: Ink) -> String {
        guard isColoured, let parameters = parameters(ink) else { return "" }
        return "\u{1B}[\(parameters)m"
    }

    /// What switches `ink` off again.
    package func end(_ ink: Ink) -> String {
        guard isColoured, ink != .plain else { return "" }
        return "\u{1B}[0m"
    }

    private func parameters(_ ink: Ink) -> String? {
        switch ink {
        case .plain: nil
        case .faint: "2"
        case .heading: "1"
        case .grade(.critical): "1;97;41"
        case .grade(let grade): "1;\(hue(grade))"
        case .bar(let grade): hue(grade)
        case .quote(let grade): "1;4;\(hue(grade))"
        case .good: "32"
        case .alarm: "1;31"
        }
    }

    private func hue(_ grade: Grade) -> String {
        switch grade {
        case .notice: "36"
        case .warning: "33"
        case .serious: "35"
        case .critical: "31"
        }
    }
}
