/// Deals units of work out to tasks of about one length.
package struct TaskGrouping: Sendable {
  /// The processor seconds that a task should take.
  package let seconds: Double
  /// The most tasks that there may be.
  package let most: Int

  /// A grouping.
  package init(seconds: Double, most: Int) {
    precondition(seconds > 0 && most > 0, "TaskGrouping: lengths and counts above 0 are needed")
    self.seconds = seconds
    self.most = most
  }

  /// The tasks, the longest first.
  ///
  /// A unit as long as a task is one by itself. The others, the longest first, each go to the task
  /// that has least so far (Graham 1969, "longest processing time first": at most 4/3 of the best
  /// that there is). Where that would be more tasks than there may be, all are dealt out to so
  /// many.
  package func tasks(of units: [WorkUnit]) -> [TaskPlan.Task] {
    let ordered = Self.longestFirst(units, \.seconds)
    let long = ordered.prefix { $0.seconds >= seconds }
    let short = ordered.dropFirst(long.count)
    let total = short.reduce(0) { $0 + $1.seconds }
    let count = short.isEmpty ? 0 : max(1, Int((total / seconds).rounded(.up)))
    let tasks =
      long.count + count <= most
      ? long.map { [$0] } + Self.deal(short, to: count) : Self.deal(ordered[...], to: most)
    let filled = tasks.filter { !$0.isEmpty }.map { units in
      TaskPlan.Task(
        seconds: units.reduce(0) { $0 + $1.seconds }, keys: units.flatMap(\.keys))
    }
    return Self.longestFirst(filled, \.seconds)
  }

  /// Equally long ones keep their order.
  private static func longestFirst<Element>(
    _ elements: [Element], _ seconds: (Element) -> Double
  ) -> [Element] {
    elements.enumerated().sorted { first, second in
      let (one, other) = (seconds(first.element), seconds(second.element))
      return one == other ? first.offset < second.offset : one > other
    }.map(\.element)
  }

  private static func deal(_ units: ArraySlice<WorkUnit>, to count: Int) -> [[WorkUnit]] {
    var tasks = [[WorkUnit]](repeating: [], count: count)
    var loads = [Double](repeating: 0, count: count)
    for unit in units {
      guard let least = loads.indices.min(by: { loads[$0] < loads[$1] }) else { break }
      tasks[least].append(unit)
      loads[least] += unit.seconds
    }
    return tasks
  }
}
