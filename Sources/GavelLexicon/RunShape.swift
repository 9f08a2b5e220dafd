/// A literal as runs of equal characters, for telling whether one covers another wherever it is found.
///
/// A pattern run of two matches every text run of two or more, and its span takes in the whole run (`docs/SEMANTICS.md`,
/// runs); so the pass phrase 抢抢 covers every match of 抢抢抢.
struct RunShape {
    /// The characters, one for each run.
    let classes: String
    private let counts: [Int]
    private let isExact: [Bool]

    init(_ text: String) {
        var classes = String.UnicodeScalarView()
        var counts: [Int] = []
        var isExact: [Bool] = []
        for scalar in text.unicodeScalars {
            if scalar == classes.last {
                counts[counts.count - 1] += 1
            } else {
                classes.append(scalar)
                counts.append(1)
                // Wider than the digits of the page: at worst a form that cannot be found goes unreported.
                isExact.append(scalar.properties.numericType != nil || scalar == "%")
            }
        }
        self.classes = String(classes)
        self.counts = counts
        self.isExact = isExact
    }

    /// Whether every match of `other` lies inside a match of this.
    /// - Precondition: the same ``classes``.
    func covers(_ other: RunShape) -> Bool {
        zip(zip(counts, other.counts), isExact).allSatisfy { pair, isExact in
            isExact ? pair.0 == pair.1 : pair.0 <= pair.1
        }
    }
}
