import Testing

@testable import GavelLexicon

@Suite struct IdentifierFormTests {
    @Test(arguments: [
        (IdentifierForm.name, "absolute-terms"), (.name, "a"), (.name, "top-10"),
        (.rule, "absolute-terms/lowest-price"),
        (.law, "AD-9-3"), (.law, "CG"), (.law, "CP-6a"), (.slot, "SCOPE"), (.slot, "DIS4"), (.slot, "OWN_NAME"),
    ])
    func goodIDsAreAccepted(form: IdentifierForm, id: String) {
        #expect(form.accepts(id))
    }

    @Test(arguments: [
        (IdentifierForm.name, ""), (.name, "Absolute"), (.name, "a--b"), (.name, "-a"), (.name, "a_b"), (.name, "绝对"),
        (.name, String(repeating: "a", count: 65)), (.rule, "absolute-terms"), (.rule, "a/b/c"), (.rule, "a/"),
        (.rule, "/b"), (.rule, "a/B"), (.law, "ad-9"), (.law, ""), (.law, "AD--9"), (.law, "9-AD"), (.law, "AD 9"),
        (.slot, ""), (.slot, "scope"), (.slot, "4DIS"), (.slot, "A-B"), (.slot, "范围"),
    ])
    func otherIDsAreNot(form: IdentifierForm, id: String) {
        #expect(!form.accepts(id))
    }
}

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("2015-09-01", true), ("2024-02-29", true), ("2000-02-29", true), ("1900-02-29", false), ("2023-02-29", false),
        ("2015-9-1", false), ("2015-13-01", false), ("2015-00-10", false), ("2015-04-31", false), ("2015-01-00", false),
        ("2015-01-01x", false), ("+015-01-01", false), ("2015/01/01", false), ("", false), ("２０１５-01-01", false),
    ])
    func days(text: String, isDay: Bool) {
        #expect(CalendarDate.isDay(text) == isDay)
    }

    @Test(arguments: [
        ("2026-10", true), ("2026-00", false), ("2026-13", false), ("2026", false), ("2026-10-01", false),
    ])
    func months(text: String, isMonth: Bool) {
        #expect(CalendarDate.isMonth(text) == isMonth)
    }
}

@Suite struct RunShapeTests {
    @Test(arguments: [
        ("抢抢", "抢抢抢", true), ("抢抢抢", "抢抢", false), ("最好", "最好", true), ("最好", "最最好", true),
        ("最最好", "最好", false), ("第1", "第11", false), ("第11", "第11", true),
    ])
    func aShorterRunCoversALongerOne(pass: String, match: String, isCovered: Bool) {
        let (left, right) = (RunShape(pass), RunShape(match))
        #expect((left.classes == right.classes && left.covers(right)) == isCovered)
    }
}
