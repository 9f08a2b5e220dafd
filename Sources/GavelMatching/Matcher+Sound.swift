extension Matcher {
    /// Finds what the view of sound shows.
    ///
    /// - Parameter first: the first raw run of the view.
    /// - Returns: the raw run from which something may still be half said in that view.
    mutating func findSounds(
        _ program: SoundProgram, _ stream: inout FoldState, from first: Int, through last: Int
    ) -> Int {
        guard last >= 0 else {
            stream.sound.keptCount = 0
            return last + 1
        }
        let decided = sounds.build(
            kernel.buffer, from: first, startsInWord: stream.sound.startsInWord, seams: kernel.seams, program)
        let viewLast = sounds.runs.count - 1
        search.findSounds(
            sounds, program, raw: kernel.buffer, seams: kernel.seams,
            from: sounds.runs.firstIndex(from: stream.sound.unverified), through: viewLast)
        stream.sound.unverified =
            viewLast >= 0 ? sounds.runs.run(at: viewLast).start : kernel.buffer.run(at: first).start
        let live = firstLive(program, from: first, decided: decided)
        keep(&stream, from: first, live: live, last: last)
        return live
    }

    private func firstLive(_ program: SoundProgram, from first: Int, decided: Int) -> Int {
        let viewLast = sounds.runs.count - 1
        guard viewLast >= 0 else { return decided }
        let live = search.firstLiveLiteral(program.literals, sounds.runs, through: viewLast)
        guard live <= viewLast else { return decided }
        // A word is read from its beginning again.
        var index = kernel.buffer.firstIndex(endingBehind: sounds.runs.run(at: live).start)
        while index > first, isLetter(index), isLetter(index - 1) { index -= 1 }
        return min(index, decided)
    }

    /// Notes from where the view has to be built again: from the run before the first that is live.
    private func keep(_ stream: inout FoldState, from first: Int, live: Int, last: Int) {
        var kept = max(first, live - 1)
        var index = last
        while index >= kept, kernel.buffer.run(at: index).symbol != ScalarCode.breakClass { index -= 1 }
        kept = max(kept, index + 1)
        if kept > last {
            stream.sound.startsInWord = false
        } else if kept > first {
            stream.sound.startsInWord = isLetter(kept) && isLetter(kept - 1)
        } else {
            stream.sound.startsInWord = stream.sound.startsInWord && isLetter(kept)
        }
        stream.sound.keptCount = last + 1 - kept
        guard !kernel.seams.isEmpty || !stream.sound.seams.isEmpty else { return }
        let start = kept <= last ? kernel.buffer.run(at: kept).start : UInt32(truncatingIfNeeded: stream.position)
        stream.sound.seams = kernel.seams.filter { Int32(bitPattern: $0.start &- start) >= 0 }
    }

    private func isLetter(_ index: Int) -> Bool { ScalarCode.isLetter(kernel.buffer.run(at: index).symbol) }
}
