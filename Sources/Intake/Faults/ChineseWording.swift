package import PlacementModel

extension FaultKind {
    /// What is wrong and what to do about it.
    package func wording(in language: Language) -> Wording {
        switch language {
        case .chinese: chineseWording
        case .english: englishWording
        }
    }

    /// A table, one entry per kind, so its length says nothing about its difficulty.
    private var chineseWording: Wording {
        switch self {
        case .unexpectedFile(let nearest):
            Wording("不是方案文件夹中应有的表", suggestionZh(nearest, "请改正文件名，或移走该文件"))
        case .spreadsheetFile:
            Wording("内容是 Excel 工作簿而不是 CSV", "请在 Excel 中另存为“CSV UTF-8（逗号分隔）”")
        case .utf16File:
            Wording("编码是 UTF-16", "请存为 UTF-8（Excel 中为“CSV UTF-8（逗号分隔）”，不要选“Unicode 文本”）")
        case .unknownEncoding:
            Wording("此行有不属于 UTF-8 或 GB18030 的字节", "请用原程序重新存为 UTF-8（Excel 中为“CSV UTF-8（逗号分隔）”）")
        case .nulByte:
            Wording("此行含有空字节（NUL），文件可能已损坏", "请用原程序重新存为 UTF-8（Excel 中为“CSV UTF-8（逗号分隔）”）")
        case .fileTooLarge(let megabytes):
            Wording("文件超过 \(megabytes) MB", "请拆分方案，或删去不用的列")
        case .emptyFile:
            Wording("文件没有表头", "请在第一行写上各列的名称")
        case .workbook(let fault): fault.chineseWording
        case .unterminatedQuote(let line):
            Wording("第\(line)行开始的引号没有结束", "请补上右引号，或删去多余的引号")
        case .textAfterQuote:
            Wording("右引号之后还有文字", "请用逗号隔开；引号内的引号要写两个")
        case .rowTooShort(let expected, let found):
            Wording("只有\(found)格，表头有\(expected)格", "文件可能不完整，在此行中断；请重新导出，并在末行之后留一个换行")
        case .rowTooLong(let expected, let found):
            Wording("有\(found)格，表头只有\(expected)格", "含逗号的内容请用双引号括起来")
        case .tooManyColumns(let limit):
            Wording("超过\(limit)列", "请删去不用的列；也请检查是否缺少换行")
        case .cellTooLong(let limit):
            Wording("内容超过\(limit)字节", "请缩短内容；也请检查是否有引号没有结束")
        case .duplicateHeader(let first):
            Wording("与表头“\(first)”是同一列", "请只保留其中一列")
        case .missingHeader(let name):
            Wording("缺少必需的列“\(name.chinese)”", "请在表头中加上这一列")
        case .notCommaSeparated:
            Wording("各列不是用逗号隔开的", "请另存为“CSV UTF-8（逗号分隔）”")
        case .missingValue:
            Wording("没有填写", "请补上内容")
        case .unreadable(let form):
            Wording("不是\(form.chinese.name)", "请写成\(form.chinese.example)")
        case .outOfRange(let lowest, let highest):
            Wording("不在\(lowest)到\(highest)之间", "请改成此范围内的数")
        case .scientificNotation:
            Wording("已被 Excel 改成科学计数法，原来的号码已丢失", "请把该列设为“文本”格式后从原始资料重新录入")
        case .idDigitsLost:
            Wording("末尾几位已被 Excel 改成 0，原来的号码已丢失", "请把该列设为“文本”格式后从原始资料重新录入")
        case .idChecksum:
            Wording("身份证号的校验码不符（GB 11643）", "请对照证件核对每一位")
        case .idDate:
            Wording("身份证号中的出生日期不存在", "请对照证件核对第7到14位")
        case .coordinatesSwapped:
            Wording("经度与纬度填反了", "请对调两列；在中国经度约为73到135，纬度约为3到54")
        case .duplicateCode(let row):
            Wording("与第\(row)行的编号相同", "每个编号只能出现一次，请改正或删去其中一行")
        case .repeatedRow(let row):
            Wording("与第\(row)行说的是同一件事", "请只保留其中一行")
        case .unknownCode(let referent, let nearest):
            Wording("没有这个\(referent.chinese)", suggestionZh(nearest, "请改正，或先在相应的表中加上"))
        case .ambiguousCode:
            Wording("既是班级编号又是另一些班级所在站点的编号", "请改用不同的编号，否则志愿无法区分")
        case .partnerMissing(let column):
            Wording("填了此项就必须填“\(column)”", "请两项都填，或都不填")
        case .minimumAboveMaximum(let column):
            Wording("下限大于“\(column)”中的上限", "请对照后改正这两项")
        case .noCapacity:
            Wording("没有任何一项能确定名额", "请至少填写名额、班级类型、班额上限、面积核定人数，或保育人员和师幼比")
        case .sessionNeeded:
            Wording("方案有几个期次，却没有写本班属于哪一期", "请填写期次编号")
        case .birthDateInFuture:
            Wording("出生日期晚于年龄计算日", "请改正年份；也请检查 reference-date")
        case .idContradictsBirthDate:
            Wording("身份证号与出生日期不一致", "请对照证件核对这两项")
        case .idContradictsSex:
            Wording("身份证号与性别不一致", "请对照证件核对这两项（第17位单数为男，双数为女）")
        case .coordinateSystemMissing:
            Wording("表中有经纬度，但没有说明坐标系", "请写 coordinates: gcj02（高德、腾讯）、bd09（百度）或 wgs84（GPS）")
        case .wishesInBothFiles:
            Wording("children.csv 和 preferences.csv 都有志愿", "请只保留一处")
        case .repeatedRank(let row):
            Wording("该儿童的这一志愿顺序已在第\(row)行用于另一站点", "请给每个志愿不同的顺序")
        case .classElsewhere(let site):
            Wording("这个班不在站点“\(site)”", "请改正站点或班级")
        case .refersToItself:
            Wording("指的就是它自己", "请写另一个编号，或留空")
        case .withdrawnChild:
            Wording("这份申请已退出，却仍在别处出现", "请删去此行，或不再列为退出")
        case .appliedBefore(let row):
            Wording(
                "不是新报名：children.csv 第\(row)行已有这份申请",
                "如需更正请写入更正表（--corrections），否则删去此行"
            )
        case .yamlSyntax:
            Wording("YAML 语法有误", "请检查此处的缩进、冒号后的空格、括号和引号；缩进不能用制表符")
        case .yamlTooComplex:
            Wording("YAML 过大、嵌套过深或引用过多", "请写成一份普通的方案，不要用锚点和引用（& 与 *）")
        case .unknownKey(let nearest):
            Wording("没有这个设置项", suggestionZh(nearest, "请改正拼写，或删去"))
        case .unquotedComma:
            Wording("被当成了另一个设置项，因为逗号结束了前面的文字", "含逗号的文字请整个用双引号括起来")
        case .duplicateKey:
            Wording("同一设置项写了两次", "请只保留一处")
        case .missingKey(let key):
            Wording("缺少必需的“\(key)”", "请补上这一项")
        case .wrongShape(let shape):
            Wording("这里应当是\(shape.chinese)", "请参照 Documentation/Scenario.md 中的例子")
        case .notOneOf(let words, let nearest):
            Wording("不是可用的词", suggestionZh(nearest, "可用的词：\(words.joined(separator: "、"))"))
        case .unsupportedVersion:
            Wording("不认识这个格式版本", "请写 roost: 1，或使用更新的 Roost")
        case .repeatedEntry:
            Wording("在同一列表中出现了两次", "请只保留一处")
        case .emptyList:
            Wording("列表是空的", "请至少写一项")
        case .tooManyEntries(let limit):
            Wording("超过\(limit)项", "请减少到\(limit)项以内")
        case .datesReversed:
            Wording("开始日期晚于结束日期", "请对调或改正")
        case .dateOutsideSession:
            Wording("这一天不在 from 到 to 之间，无从除去", "请改正日期，或删去")
        case .exceptionWithoutPlace:
            Wording("这条例外没有说在哪里适用", "请写 classes、sites 或 modes 中至少一项，或直接修改规则的分数")
        case .needsOneOf(let keys):
            Wording("需要写明 \(keys.joined(separator: "、")) 之一", "请补上其中一项")
        case .notTogether(let keys):
            Wording("\(keys.joined(separator: "、")) 不能同时写", "请只保留其中一项")
        case .orderLacksLottery:
            Wording("目标次序中没有 lottery", "同分时必须有公布的规则，请在 order 中加上 lottery")
        case .orderPlacesNobody:
            Wording("路程排在所有安置目标之前，这样谁都不会被安置", "请把 points 或 placed 写在 distance 之前")
        case .orderLacksReserves:
            Wording("有最低保留名额，但目标次序中没有 reserves", "请在 order 中加上 reserves，一般放在最前")
        case .lotteryMissing:
            Wording("没有抽签的承诺值", "请先用 roost lottery commit 生成，写在 lottery: {commitment: ...}")
        case .commitmentContradictsSeed:
            Wording("承诺值不是这个种子的 SHA-256", "请核对公布的承诺值和种子，两者都不能改动")
        case .reservesExceedSeats(let name, let reserved, let seats):
            Wording("班级“\(name)”只有\(seats)个名额，各项保留共\(reserved)个", "请减少保留名额")
        case .reserveExceedsScope(let number, let site, let reserved, let seats):
            Wording(
                "第\(number)项保留要留出\(reserved)个名额，"
                    + (site.map { "站点“\($0)”" } ?? "合计的各班") + "只有\(seats)个",
                "请减少名额、改写比例，或用 sites、classes 写明在哪里保留"
            )
        case .residentsDistanceMissing:
            Wording("有站点面向周边居民，但没有规定多远算周边", "请在 eligibility 中写 residents-within（米）")
        case .changesNothing:
            Wording("原来就是这样，没有改变任何内容", "请改成不同的内容，或从变体方案中删去")
        case .noSuchEntry(let key, let count):
            Wording(
                "不是办法中 \(key) 的一条（共\(count)条）",
                count == 0 ? "如要新增，请写 number: new" : "条目从1数起；如要新增，请写 number: new"
            )
        case .noRow(let file, let nearest):
            Wording("不在 \(file) 中", suggestionZh(nearest, "请改正；如要新增，请用 add"))
        case .standsAlready(let place):
            Wording("已在 \(place.text(in: .chinese))", "请改用 change 修改它，或换一个编号")
        case .takenAway(let referent, let place):
            Wording(
                "这个\(referent.chinese)已被变体方案去掉（\(place.text(in: .chinese))）",
                "请在变体方案中同时改掉这里的引用，或不去掉它"
            )
        }
    }
}

/// A remedy that begins with the likely spelling, when there is one.
private func suggestionZh(_ nearest: String?, _ remedy: String) -> String {
    nearest.map { "是不是“\($0)”？\(remedy)" } ?? remedy
}

extension ValueForm {
    var chinese: (name: String, example: String) {
        switch self {
        case .date: ("日期", "2019-08-31、2019/8/31、20190831 或 2019年8月31日")
        case .time: ("时间", "2026-01-05 08:30")
        case .yesOrNo: ("“是”或“否”", "是或否")
        case .wholeNumber: ("整数", "如 25 的整数")
        case .money: ("金额", "以元为单位、最多两位小数的数，如 350.50")
        case .grade: ("年级", "小班、中班、大班、一年级到九年级")
        case .mode: ("托管方式", "全日托、上午半日、下午半日、小时托或临时托")
        case .classKind: ("班级类型", "乳儿班、托小班、托大班、混合班、家庭托育点、小班、中班、大班、混龄班或小学班")
        case .audience: ("服务对象", "本单位职工、合作单位职工、周边居民或不限")
        case .sex: ("性别", "男或女")
        case .degrees: ("以度为单位的经纬度", "十进制度数，如 111.184321")
        case .share: ("比例", "最多一位小数的百分数，如 10% 或 12.5%")
        case .digest: ("SHA-256 值", "64 位十六进制数字")
        case .code: ("可用的编号", "不超过 200 字节、不含换行的短编号")
        case .stay: ("是否保留", "必须、尽量或已退出")
        }
    }
}

extension Referent {
    var chinese: String {
        switch self {
        case .child: "报名编号"
        case .site: "站点编号"
        case .classCode: "班级编号"
        case .classOrSite: "班级或站点编号"
        case .session: "期次"
        case .group: "群体"
        case .rule: "积分规则"
        }
    }
}

extension YAMLShape {
    var chinese: String {
        switch self {
        case .mapping: "“名称: 值”的一组设置"
        case .list: "一个列表"
        case .scalar: "一个值"
        }
    }
}
