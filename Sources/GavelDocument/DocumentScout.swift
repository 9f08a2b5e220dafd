import GavelDiagnostics

/// Looks over the bytes before the parser does, and refuses what would cost it too much or mislead it.
///
/// It does not know YAML's grammar and need not: each test here is one that no dangerous file can pass, whatever its
/// quotes and indentation. What is left to the grammar (depth, keys, tags) is refused on the finished tree.
struct DocumentScout {
    let source: SourceText

    /// What refuses the file, or nil.
    func refusal() -> Diagnostic? {
        invalidUTF8() ?? tab() ?? directive() ?? alias() ?? openBrackets()
    }

    private func invalidUTF8() -> Diagnostic? {
        guard String(validating: source.bytes, as: UTF8.self) == nil else { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = source.bytes.makeIterator()
        var offset = 0
        scan: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded): offset += encoded.count
            case .error, .emptyInput: break scan
            }
        }
        let byte = offset < source.bytes.count ? String(source.bytes[offset], radix: 16, uppercase: true) : "?"
        return Diagnostic(
            .invalidUTF8,
            Message(zh: "第 \(offset) 字节处的 0x\(byte) 不成 UTF-8", en: "byte 0x\(byte) at offset \(offset) is not UTF-8"),
            at: source.place(ofByte: offset),
            help: Message(zh: "把文件另存为 UTF-8", en: "save the file as UTF-8"))
    }

    private func tab() -> Diagnostic? {
        guard let offset = source.bytes.firstIndex(of: 0x09) else { return nil }
        return Diagnostic(
            .tabRefused, Message(zh: "这里有制表符", en: "there is a tab here"), at: source.place(ofByte: offset),
            help: Message(zh: "改用空格", en: "use spaces"))
    }

    /// Thousands of `%TAG` lines are compared with each other by the parser.
    private func directive() -> Diagnostic? {
        for number in 1...source.lineCount {
            guard let range = source.byteRange(ofLine: number) else { break }
            let line = source.bytes[range]
            guard line.first == UInt8(ascii: "%"), line.dropFirst().first.map(isNameByte) == true else { continue }
            return Diagnostic(
                .tagRefused, Message(zh: "不收 YAML 指令", en: "YAML directives are not accepted"),
                at: TextPlace(file: source.name, line: number, column: 1),
                help: Message(zh: "删去这一行", en: "leave this line out"))
        }
        return nil
    }

    /// An alias works only when an anchor of its name stands before it: `&name` … `*name`.
    private func alias() -> Diagnostic? {
        var anchors: [ArraySlice<UInt8>: Int] = [:]
        var index = 0
        while index < source.bytes.count {
            let byte = source.bytes[index]
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else {
                index += 1
                continue
            }
            let start = index
            let isInsideWord = start > 0 && isNameByte(source.bytes[start - 1])
            let name = source.bytes[(start + 1)...].prefix(while: isNameByte)
            index = name.endIndex
            guard !name.isEmpty, !isInsideWord else { continue }
            if byte == UInt8(ascii: "&") {
                if anchors[name] == nil { anchors[name] = start }
            } else if let anchor = anchors[name] {
                return aliasRefusal(at: start, anchor: anchor, length: name.count + 1)
            }
        }
        return nil
    }

    private func aliasRefusal(at offset: Int, anchor: Int, length: Int) -> Diagnostic {
        Diagnostic(
            .aliasRefused, Message(zh: "不收引用", en: "aliases are not accepted"),
            at: source.place(ofByte: offset, length: length),
            help: Message(
                zh: "把内容写全；是普通文字的话请加引号", en: "write the content out; put quotes around it if it is plain text"),
            notes: [
                Diagnostic.Note(
                    Message(zh: "锚点在这里", en: "the anchor stands here"),
                    at: source.place(ofByte: anchor, length: length))
            ])
    }

    private func openBrackets() -> Diagnostic? {
        guard let offset = BracketScout.excess(in: source.bytes) else { return nil }
        let limit = BracketScout.maximumOpenCount
        return Diagnostic(
            .nestingTooDeep,
            Message(zh: "到这里有超过 \(limit) 个括号没有闭合", en: "more than \(limit) brackets are open at this place"),
            at: source.place(ofByte: offset),
            help: Message(zh: "检查前面的 [ 和 { 是否都闭合了", en: "check that every [ and { before it is closed"))
    }

    /// Characters of anchor names, as the parser takes them.
    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
