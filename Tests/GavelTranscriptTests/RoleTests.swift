import GavelTranscript
import Testing

@Suite struct RoleTests {
    @Test(arguments: [
        ("host", Role.host), ("viewer:小雨", .viewer), ("货主", .owner), ("场控:阿明", .operator), ("连麦", .caller),
        ("观众", .viewer),
    ])
    func namesOfRoles(field: String, role: Role) {
        #expect(Role(naming: field.utf8) == role)
    }

    @Test(arguments: ["", "hosts", "Host", "viewer-小雨", "小雨", "viewerviewerviewerviewer"])
    func otherNamesAreNoRoles(field: String) {
        #expect(Role(naming: field.utf8) == nil)
    }
}
