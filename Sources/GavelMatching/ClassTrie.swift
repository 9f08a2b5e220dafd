/// A trie over classes, with hashed edges: one table look-up a step, whatever the fan-out.
///
/// Used twice: over reversed patterns, to verify backwards from a candidate; and over patterns as they are read, to
/// tell how much of a stream's end may still become a match.
struct ClassTrie: Sendable {
    static let root: UInt32 = 0
    /// What ``child(of:on:)`` returns where there is no edge.
    static let none: UInt32 = .max

    /// Open addressing; key 0 is a free slot (the root is nobody's child, so node + 1 keeps real keys above it).
    private(set) var keys: [UInt64] = []
    private(set) var values: [UInt32] = []
    /// Children of the root by class, where nearly every walk ends.
    private(set) var rootChildren: [UInt32]
    /// Per node, where its pattern numbers begin in ``outputs``; one more entry than nodes.
    private(set) var outputStart: [UInt32] = []
    private(set) var outputs: [UInt32] = []
    private var mask: UInt64 = 0

    /// - Parameters:
    ///   - words: one sequence of classes for each pattern number; none is empty.
    ///   - classCount: one more than the highest class.
    /// - Complexity: O(total length of `words`).
    init(_ words: [[UInt16]], classCount: Int) {
        rootChildren = Array(repeating: ClassTrie.none, count: classCount)
        var edges: [UInt64: UInt32] = [:]
        edges.reserveCapacity(words.reduce(0) { $0 + $1.count })
        var nodeCount: UInt32 = 1
        var ends: [UInt32] = []
        ends.reserveCapacity(words.count)
        for word in words {
            var node = ClassTrie.root
            for symbol in word {
                let key = ClassTrie.key(node, symbol)
                if let next = edges[key] {
                    node = next
                } else {
                    edges[key] = nodeCount
                    if node == ClassTrie.root { rootChildren[Int(symbol)] = nodeCount }
                    node = nodeCount
                    nodeCount += 1
                }
            }
            ends.append(node)
        }
        placeEdges(edges)
        placeOutputs(ends, nodeCount: Int(nodeCount))
    }

    static func key(_ node: UInt32, _ symbol: UInt16) -> UInt64 { (UInt64(node) &+ 1) &<< 16 | UInt64(symbol) }

    static func hash(_ key: UInt64) -> UInt64 {
        let product = key &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product &>> 32)
    }

    /// - Complexity: O(1) expected.
    func child(of node: UInt32, on symbol: UInt16) -> UInt32 {
        if node == ClassTrie.root { return rootChildren[Int(symbol)] }
        let key = ClassTrie.key(node, symbol)
        var slot = ClassTrie.hash(key) & mask
        while true {
            let found = keys[Int(slot)]
            if found == key { return values[Int(slot)] }
            if found == 0 { return ClassTrie.none }
            slot = (slot &+ 1) & mask
        }
    }

    /// Where the numbers of the words that end at a node stand in ``outputs``.
    func outputRange(of node: UInt32) -> Range<Int> {
        Int(outputStart[Int(node)])..<Int(outputStart[Int(node) + 1])
    }

    private mutating func placeEdges(_ edges: [UInt64: UInt32]) {
        var capacity = 16
        while capacity < edges.count * 2 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        values = Array(repeating: 0, count: capacity)
        mask = UInt64(capacity - 1)
        // The order of insertion decides only where collisions go, never an answer.
        for (key, node) in edges {
            var slot = ClassTrie.hash(key) & mask
            while keys[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
            keys[Int(slot)] = key
            values[Int(slot)] = node
        }
    }

    private mutating func placeOutputs(_ ends: [UInt32], nodeCount: Int) {
        outputStart = Array(repeating: 0, count: nodeCount + 1)
        for node in ends { outputStart[Int(node) + 1] += 1 }
        for node in 0..<nodeCount { outputStart[node + 1] += outputStart[node] }
        outputs = Array(repeating: 0, count: ends.count)
        var next = outputStart
        for (pattern, node) in ends.enumerated() {
            outputs[Int(next[Int(node)])] = UInt32(pattern)
            next[Int(node)] += 1
        }
    }
}
