import PlacementModel

extension TemplatePolicy {
    /// `scenario.yaml`, with every line explained.
    func yaml(in language: Language) -> String {
        switch language {
        case .chinese: chineseYAML
        case .english: englishYAML
        }
    }

    private func groupLines(_ language: Language) -> String {
        groups.map { "  - {id: \($0.code), title: \($0.title[language])}" }
            .joined(separator: "\n")
    }

    private var chineseYAML: String {
        """
        # 方案的名称、日期、群体和政策。井号后面是说明，不影响结果；全部写法见 Documentation/Policy.md。
        # 改好后运行 roost validate 检查，再运行 roost solve 求解。
        roost: 1                              # 格式版本，不要改
        title: \(title.chinese)
        reference-date: \(dateText)            # 年龄计算日：按这一天计算年龄
        coordinates: gcj02                    # 经纬度的坐标系：高德、腾讯地图 gcj02，百度地图 bd09，GPS wgs84
        sessions:                             # 期次，至少一期；编号要与“班级”表中的一致
          - id: \(sessions[0])
            title: 暑假班
            dates: {from: 2026-07-13, to: 2026-08-07, weekdays: true}   # 起止日期，只算周一至周五
        groups:                               # 享受加分或保留名额的群体；“儿童”表中可填编号或名称
        \(groupLines(.chinese))
        policy:
          version: "2026-1"                   # 政策的版本，写入每份结果
          mechanism: optimal                  # 可证明最优的安置
          choices: wishes                     # 只在家庭填写的志愿之内安置
          points:                             # 积分，一律为整数
            placed: 100                       # 基础分
            groups: {combine: highest, new-employment: 10, difficult: 20, migrant: 10, sanitation: 10}   # 属于几个群体时取最高；逐项相加写 add
            wishes: {1: 20, 2: 15, 3: 10}     # 第一、二、三志愿的加分
            distance: {1000: 10, 2000: 5}     # 1000 米以内、2000 米以内的加分
            returning: 5                      # 上期在本站点
            waited: 10                        # 上期候补未安置
          order: [reserves, points, lottery, distance]   # 目标的先后：保留名额、积分、抽签、路程
          reserves:                           # 每班按比例向下取整保留名额；没有人用时放开
            - {groups: [new-employment], share: 10%, rounding: down, scope: class, counts: minimum, release: true}
          eligibility: {papers: required, fitness: required}   # 站点资质、儿童健康状况须符合要求
          siblings: separate                  # 多子女分别安置；同班 together-class，同站点 together-site
          continuity: none                    # 上期位置不保留；保留写 guaranteed
          limits: {sessions-per-child: 1}     # 每名儿童参加几期
          lottery:                            # 同分时抽签。现在公布承诺，报名截止后再补写种子（seed）
            commitment: \(commitment)

        """
    }

    private var englishYAML: String {
        """
        # Title, dates, groups and policy of the scenario. What follows # explains and changes nothing;
        # Documentation/Policy.md has everything that can be written. Check with roost validate, then roost solve.
        roost: 1                              # version of the format; leave it
        title: \(title.english)
        reference-date: \(dateText)            # ages are counted on this day
        coordinates: gcj02                    # Amap and Tencent maps gcj02, Baidu maps bd09, GPS wgs84
        sessions:                             # at least one; classes name their session by its id
          - id: \(sessions[0])
            title: Summer holiday
            dates: {from: 2026-07-13, to: 2026-08-07, weekdays: true}   # Mondays to Fridays between the two
        groups:                               # with points or reserved seats; children name them by id or title
        \(groupLines(.english))
        policy:
          version: "2026-1"                   # stands in every result
          mechanism: optimal                  # the provably best placement
          choices: wishes                     # families get only what they wished for
          points:                             # whole numbers
            placed: 100                       # for a place at all
            groups: {combine: highest, new-employment: 10, difficult: 20, migrant: 10, sanitation: 10}   # of several groups the highest counts; add adds them up
            wishes: {1: 20, 2: 15, 3: 10}     # for the first, second and third wish
            distance: {1000: 10, 2000: 5}     # within 1000 and within 2000 metres
            returning: 5                      # at the same site last time
            waited: 10                        # waited in vain last time
          order: [reserves, points, lottery, distance]   # the goals, in strict order
          reserves:                           # of every class, rounded down; open to others where unused
            - {groups: [new-employment], share: 10%, rounding: down, scope: class, counts: minimum, release: true}
          eligibility: {papers: required, fitness: required}   # of sites, and of children for group care
          siblings: separate                  # or together-class, together-site
          continuity: none                    # or guaranteed: places of last time are kept
          limits: {sessions-per-child: 1}     # how many sessions a child may have
          lottery:                            # for equal points; publish this now, add the seed when applications close
            commitment: \(commitment)

        """
    }

    private var dateText: String {
        let (year, month, day) = referenceDate.components
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
