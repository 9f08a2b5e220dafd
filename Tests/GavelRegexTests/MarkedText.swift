/// A text with one place marked in it: `甲⟦^⟧乙`; the place is in scalars.
struct MarkedText {
    let text: String
    /// Nil when nothing is marked.
    let place: Range<Int>?

    init(_ marked: String) {
        let scalars = Array(marked.unicodeScalars)
        let start = scalars.firstIndex(of: "⟦")
        let end = scalars.firstIndex(of: "⟧")
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.filter { $0 != "⟦" && $0 != "⟧" })
        text = String(view)
        if let start, let end { place = start..<end - 1 } else { place = nil }
    }

    /// The marked place in bytes.
    var bytes: Range<Int> {
        let scalars = text.unicodeScalars
        func offset(_ index: Int) -> Int { scalars.prefix(index).reduce(0) { $0 + UTF8.width($1) } }
        return offset(place!.lowerBound)..<offset(place!.upperBound)
    }
}
