import GavelLexicon
import GavelTranscript

/// What the codes of faults and anomalies mean, for people.
enum IssueWording {
    static func meaning(of code: IssueCode) -> Bilingual {
        switch code {
        case .invalidUTF8: Bilingual(zh: "字节不是有效的 UTF-8，已用替代字符读过", en: "bytes are not UTF-8; read with replacements")
        case .invalidEncoding:
            Bilingual(zh: "字节不合所给编码，已用替代字符读过", en: "bytes do not fit the encoding; read with replacements")
        case .invalidJSON: Bilingual(zh: "这一行不是有效的 JSON", en: "the line is not valid JSON")
        case .notAnObject: Bilingual(zh: "这一行不是 JSON 对象", en: "the line is not a JSON object")
        case .missingText: Bilingual(zh: "缺少 text 字段", en: "the field text is missing")
        case .wrongType: Bilingual(zh: "字段的类型不对", en: "a field has the wrong type")
        case .lineTooLong: Bilingual(zh: "行超过上限", en: "the line is longer than the limit")
        case .sequenceConflict: Bilingual(zh: "同一序号、同一版本却有另一文本", en: "same number and revision, another text")
        case .limitRun: Bilingual(zh: "同一字符或不可见字符过长", en: "too long a run of one character or of invisible ones")
        case .limitPending: Bilingual(zh: "待定内容达到上限", en: "too much is pending")
        case .limitStreams: Bilingual(zh: "语流数达到上限", en: "too many streams")
        case .limitIdentifier: Bilingual(zh: "标识符超过上限", en: "an identifier is longer than the limit")
        case .unreadable: Bilingual(zh: "输入无法读取", en: "the input cannot be read")
        case .missingSequence: Bilingual(zh: "序号有缺", en: "a sequence number is missing")
        case .sequenceBackward: Bilingual(zh: "序号倒退", en: "a sequence number goes back")
        case .duplicateSegment: Bilingual(zh: "重复的段，没有再扫描", en: "a segment came twice and was scanned once")
        case .lateRevision: Bilingual(zh: "更正来得太晚，未采用", en: "a revision came too late to be used")
        case .backwardTime: Bilingual(zh: "时间倒退", en: "time goes back")
        case .unknownRole: Bilingual(zh: "角色不在名单中，按卖方计", en: "an unknown role, taken for the seller side")
        case .roomWithoutSeller: Bilingual(zh: "直播间里只有观众说话", en: "only viewers spoke in the room")
        }
    }
}
