import GavelFolding

/// One class of the view, and the scalar it came from.
public struct ClassElement: Sendable, Hashable {
    /// The folded scalar that stands for the class; U+0020 for a kept space.
    public var identity: Unicode.Scalar
    public var kind: ScalarKind
    /// Index of the source in ``FoldedText/scalars``. The classes of an expansion share it.
    public var scalarIndex: Int

    public init(_ identity: Unicode.Scalar, kind: ScalarKind, scalarIndex: Int) {
        self.identity = identity
        self.kind = kind
        self.scalarIndex = scalarIndex
    }
}

/// Equal classes in a row.
public struct ClassRun: Sendable, Hashable {
    /// Never empty; all of one identity.
    public private(set) var elements: [ClassElement]

    public var identity: Unicode.Scalar { elements[0].identity }
    public var count: Int { elements.count }
    public var firstScalarIndex: Int { elements[0].scalarIndex }
    public var lastScalarIndex: Int { elements[elements.count - 1].scalarIndex }
    /// Whether one of its classes was written as a digit; 一 is none.
    public var holdsDigit: Bool { elements.contains { $0.kind == .digit } }
    public var isLetter: Bool { elements[0].kind == .letter }
    public var isKeptSpace: Bool { elements[0].kind == .space }
    /// Whether only exactly its count of a pattern's classes matches it.
    public var isExact: Bool { holdsDigit || elements[0].kind == .percent }

    /// Groups equal neighbours, but leaves each character that no pattern holds by itself.
    static func runs(of elements: some Sequence<ClassElement>, known: Set<Unicode.Scalar>) -> [ClassRun] {
        runs(of: elements).flatMap { run in
            run.elements[0].kind != .content || ("0"..."9").contains(run.identity) || known.contains(run.identity)
                ? [run] : run.elements.map { ClassRun(elements: [$0]) }
        }
    }

    /// Groups equal neighbours.
    public static func runs(of elements: some Sequence<ClassElement>) -> [ClassRun] {
        var runs: [ClassRun] = []
        for element in elements {
            if let last = runs.last, last.identity == element.identity {
                runs[runs.count - 1].elements.append(element)
            } else {
                runs.append(ClassRun(elements: [element]))
            }
        }
        return runs
    }
}

/// What became of a scalar in its place.
public enum Appearance: Sendable, Hashable {
    /// A content character.
    case content
    case keptSpace
    case keptSeparator
    /// Noise, a dropped space or a dropped separator.
    case dropped
    /// A soft mark, or a hard mark that counts as one.
    case clauseEnd
    /// A hard mark that ends the phrase.
    case phraseEnd

    /// Whether the view does not hold it.
    public var isInvisible: Bool {
        switch self {
        case .content, .keptSpace, .keptSeparator: false
        case .dropped, .clauseEnd, .phraseEnd: true
        }
    }
}

/// The text between two breaks.
public struct TextPhrase: Sendable, Hashable {
    /// Indices into ``FoldedText/scalars``; a hard mark that ends the phrase is its last one.
    public var scalars: Range<Int>
    public var elements: [ClassElement]
    public var runs: [ClassRun]

    public init(scalars: Range<Int>, elements: [ClassElement]) {
        self.scalars = scalars
        self.elements = elements
        self.runs = ClassRun.runs(of: elements)
    }

    /// The runs of what lies in `window`, a range of scalars. A run that the window cuts is the shorter for it.
    public func runs(in window: Range<Int>) -> [ClassRun] {
        ClassRun.runs(of: elements.filter { window.contains($0.scalarIndex) })
    }
}

/// A stream's whole text, folded and split into phrases. Source: `docs/SEMANTICS.md`, characters.
public struct FoldedText: Sendable {
    public var scalars: [StreamScalar]
    /// One for each scalar.
    public var folded: [FoldedScalar]
    /// One for each scalar.
    public var appearances: [Appearance]
    /// In order; together they cover all scalars.
    public var phrases: [TextPhrase]
    /// Scalars before which a run was too long (the fault `limit-run`).
    public var limitBreaks: [Int]

    /// The speaker's own words in a range of scalars.
    public func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range].map(\.scalar))
        return String(text)
    }

    /// Content characters in a range of scalars.
    public func contentCount(_ range: Range<Int>) -> Int {
        range.count { appearances[$0] == .content }
    }
}
