/// What the generated talk is made of. Everything is invented; the characters are common ones, simplified, none of
/// which the fold turns into another (the naive count would tell).
enum TalkWords {
    /// Common first: words prefer the front of the list.
    static let characters: [Unicode.Scalar] = scalars(
        """
        的是了我不在人有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成
        只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已
        亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水像眼等体
        却加电主界门利海受听表德少克代员许先口由死安写性马光白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英
        军候民岁往何度山觉路带万男边风解叫任金快原吃妈变通师立象数四失满战远格士音轻目条呢病始达深完今提求清王化空业思切怎非找片罗钱语元
        喜曾离飞科言干流欢约各即指合反题必该论交终林请医晚制球决传画保读运及则房早院量苦火布品近坐产答星精视五连司巴奇管类未朋且婚台夜青
        北队久乎越观落尽形影红百令周吧识步希亚术留市半热送兴造谈容极随演收首根讲整式取照办强石古华谁示计包件黑单双穿试洗衣服裙鞋帽袋杯碗
        锅盘茶酒米面粉油盐糖果菜肉鱼蛋奶瓶盒箱床灯镜梳刷纸巾毛棉丝线绳针刀剪帘毯枕垫柜架椅凳桌伞链戒环珠玉镯表带
        """)

    static let fillers: [[Unicode.Scalar]] = phrases(
        "啊 嗯 呃 哎 那个 这个 就是 就是说 然后呢 对吧 对不对 是不是 来 好 好的 家人们 姐妹们 听我说 你看 你们看 我跟你讲 怎么说呢 那么")

    /// Heads and tails of selling phrases: each head goes before each tail.
    static let sellingHeads: [[Unicode.Scalar]] = phrases(
        """
        全网 全国 全平台 全行业 同行里 市面上 整个圈子 本直播间 咱们家 老板说 厂里 源头 今天 今晚 这一批 这一款 这杯茶 这件衣服 这个锅
        这张床垫 戴上它 喝了它 用了它 穿上它
        """)
    static let sellingTails: [[Unicode.Scalar]] = phrases(
        """
        最低价 价格最低 卖得最好 质量第一 销量第一 排名第一 没有第二家 独一份 唯一一家 再也找不到 史上最低 永不反弹 永不褪色 永不变形
        保证治好 一次见效 三天见效 七天见效 根治失眠 不吃药也好 医生都推荐 专家都说好 国家认可 国家级品质 顶级面料 极品料子 百分百有效
        绝对安全 没有副作用 零风险 稳赚不赔 包你回本 假一赔万 马上就没了 最后十单 最后一分钟 错过等一年 再不抢就没了 加我私聊 私下转账
        不走平台 不退不换 概不退货 好评送红包 刷单有奖 内部渠道 走私来的 原单尾货
        """)

    /// What guards and pass phrases of the generated lexicon look for, before and after a selling phrase.
    static let cuesBefore: [[Unicode.Scalar]] = phrases("不能说 不敢说 我们不能说")
    static let cuesAfter: [[Unicode.Scalar]] = phrases("是违规的 不合规定 有检测报告 有报告为证 的说法 但是你去比")

    static let latinWords: [[Unicode.Scalar]] = phrases("vip ok app link pro max live plus new hot")

    /// Simplified to traditional, one to one.
    static let traditional: [Unicode.Scalar: Unicode.Scalar] = pairs(
        """
        国國 网網 价價 销銷 业業 头頭 质質 货貨 买買 卖賣 单單 实實 这這 们們 说說 亲親 个個 来來 时時 会會 过過 对對 还還 开開 无無
        现現 长長 给給 间間 两兩 话話 见見 问問 点點 将將 车車 机機 气氣 体體 电電 门門 听聽 张張 认認 带帶 万萬 边邊 风風 让讓 应應
        场場 报報 关關 变變 师師 数數 远遠 轻輕 条條 满滿 离離 红紅 医醫 试試 转轉 赔賠 抢搶 绝絕 证證 马馬 后後 级級 独獨 内內 伞傘
        """)

    /// Numerals in other forms: a circle, a digit, the financial form.
    static let numerals: [Unicode.Scalar: [Unicode.Scalar]] = [
        "一": ["①", "1", "１", "壹"], "二": ["②", "2", "２", "贰"], "三": ["③", "3", "３", "叁"], "七": ["⑦", "7", "７", "柒"],
    ]

    static let noise: [Unicode.Scalar] = ["🔥", "❤", "★", " ", "，", "\u{200B}", "-", "😍", "~"]

    private static func scalars(_ text: String) -> [Unicode.Scalar] {
        var seen: Set<Unicode.Scalar> = []
        return text.unicodeScalars.filter { !$0.properties.isWhitespace && seen.insert($0).inserted }
    }

    private static func phrases(_ text: String) -> [[Unicode.Scalar]] {
        text.split { $0.isWhitespace }.map { Array($0.unicodeScalars) }
    }

    private static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(uniqueKeysWithValues: phrases(text).map { ($0[0], $0[1]) })
    }
}
