extension ViewSearch {
    /// Finds the matches in the view of sound that end in runs from `first` up to, not with, `last`, which may still grow.
    ///
    /// - Parameters:
    ///   - raw: the runs that the view was built from, which tell what stands there literally.
    mutating func findSounds(
        _ view: borrowing SoundView, _ program: SoundProgram, raw: borrowing RunBuffer, seams: [LetterSeam],
        from first: Int, through last: Int
    ) {
        guard first < last else { return }
        let known = matches.count
        let count = program.filter.select(view.runs, first..<last, into: &candidates)
        for candidate in 0..<count {
            verify(Int(candidates[candidate]), of: view, program, raw: raw, seams: seams, last: last)
        }
        if matches.count > known { sortMatches() }
    }

    private mutating func verify(
        _ end: Int, of view: borrowing SoundView, _ program: SoundProgram, raw: borrowing RunBuffer,
        seams: [LetterSeam], last: Int
    ) {
        var node = ClassTrie.root
        var start = end
        while start >= 0 {
            node = program.literals.suffixes.child(of: node, on: view.runs.run(at: start).symbol)
            if node == ClassTrie.none { return }
            for output in program.literals.suffixes.outputRange(of: node) {
                let literal = Int(program.literals.suffixes.outputs[output])
                guard let isRepeated = fit(program.literals, literal, start, in: view.runs) else { continue }
                for use in program.uses[literal] {
                    var literalCount = 0
                    for (offset, classes) in use.classes.enumerated() {
                        literalCount += view.literalCount(of: classes, at: start + offset, in: raw, seams: seams)
                    }
                    guard literalCount >= use.literalCount else { continue }
                    add(
                        use.phrase, start..<end + 1, PhraseCheck.Cost(isRepeated: isRepeated), .none, .sound,
                        in: view.runs, last: last)
                }
            }
            start -= 1
        }
    }
}
