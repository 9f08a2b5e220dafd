/// What the table holds for one scalar, in 32 bits.
///
/// From the low end: 21 bits for the target (a scalar, or the start of an expansion), 3 for its form, 3 for the
/// reasons, 4 for the kind. A scalar that folds to itself does not say which it is, so that blocks of such scalars
/// can share their entries.
struct FoldEntry: Sendable, Equatable {
    /// What a scalar folds to.
    enum Target: Equatable {
        case nothing
        case itself
        case scalar(Unicode.Scalar)
        /// Two or three scalars from this place in the table's expansions.
        case expansion(start: Int, count: Int)
    }

    private static let formShift: UInt32 = 21
    private static let reasonsShift: UInt32 = 24
    private static let kindShift: UInt32 = 27
    private static let payloadMask: UInt32 = 1 << 21 - 1
    /// Forms 2 and 3 are expansions of as many scalars.
    private static let formNothing: UInt32 = 0
    private static let formScalar: UInt32 = 1
    private static let formItself: UInt32 = 4

    private let bits: UInt32

    init(kind: ScalarKind, reasons: FoldReasons = [], target: Target) {
        let form: UInt32
        let payload: UInt32
        switch target {
        case .nothing: (form, payload) = (Self.formNothing, 0)
        case .itself: (form, payload) = (Self.formItself, 0)
        case .scalar(let scalar): (form, payload) = (Self.formScalar, scalar.value)
        case .expansion(let start, let count):
            precondition(count == 2 || count == 3, "an expansion has two or three scalars")
            (form, payload) = (UInt32(count), UInt32(start))
        }
        precondition(payload <= Self.payloadMask, "a fold target takes at most 21 bits")
        bits =
            UInt32(kind.rawValue) << Self.kindShift | UInt32(reasons.rawValue) << Self.reasonsShift
            | form << Self.formShift | payload
    }

    /// The entry of a scalar of this kind that folds to itself or, when the kind is invisible, to nothing.
    init(plain kind: ScalarKind) {
        self.init(kind: kind, target: kind.isContent || kind == .separator ? .itself : .nothing)
    }

    var kind: ScalarKind {
        // Only `init` sets the bits, so that they always name a kind.
        ScalarKind(rawValue: UInt8(bits >> Self.kindShift))!
    }

    var reasons: FoldReasons { FoldReasons(rawValue: UInt8(bits >> Self.reasonsShift & 0b111)) }

    var target: Target {
        let payload = bits & Self.payloadMask
        switch bits >> Self.formShift & 0b111 {
        case Self.formNothing: return .nothing
        case Self.formItself: return .itself
        case Self.formScalar:
            // Only `init` sets the bits, from a scalar.
            return .scalar(Unicode.Scalar(payload)!)
        case let count: return .expansion(start: Int(payload), count: Int(count))
        }
    }
}
