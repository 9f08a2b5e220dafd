public import GavelDiagnostics

extension DocumentNode {
    /// A number above zero in decimal digits, with or without a point: `7.5`.
    public func decimal(log: inout DiagnosticLog) -> Double? {
        if case .scalar(let scalar) = content, scalar.style == .plain,
            scalar.text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
            let value = Double(scalar.text), value > 0, value.isFinite
        {
            return value
        }
        log.report(wrongType(expected: Message(zh: "大于零的数", en: "a number above zero")))
        return nil
    }
}
