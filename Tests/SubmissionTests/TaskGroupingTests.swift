import Submission
import Testing

/// How units of work become tasks.
@Suite struct TaskGroupingTests {
  private func units(_ seconds: [Double]) -> [WorkUnit] {
    seconds.enumerated().map { WorkUnit(keys: ["\($0.offset)"], seconds: $0.element) }
  }

  @Test func tasksAreOfAboutTheAskedLengthTheLongestFirst() {
    let seconds = (1...100).map(Double.init)
    let tasks = TaskGrouping(seconds: 500, most: 1000).tasks(of: units(seconds))
    #expect(tasks.count == 11)
    // Dealt out longest first, 11 tasks of 5050 / 11 = 459 each differ by less than one unit.
    #expect(tasks.allSatisfy { (400...510).contains($0.seconds) })
    #expect(tasks.map(\.seconds) == tasks.map(\.seconds).sorted(by: >))
    #expect(Set(tasks.flatMap(\.keys)).count == 100 && tasks.flatMap(\.keys).count == 100)
  }

  @Test func whatTakesLongerIsATaskByItself() {
    let tasks = TaskGrouping(seconds: 10, most: 1000).tasks(of: units([3, 50, 4, 20, 2]))
    #expect(tasks.map(\.keys) == [["1"], ["3"], ["2", "0", "4"]])
  }

  @Test func noMoreTasksThanThereMayBe() {
    let tasks = TaskGrouping(seconds: 1, most: 4).tasks(
      of: units([Double](repeating: 2, count: 40)))
    #expect(tasks.count == 4 && tasks.allSatisfy { $0.seconds == 20 })
  }

  @Test func workOfNoTimeIsOneTask() {
    let tasks = TaskGrouping(seconds: 7200, most: 10).tasks(of: units([0, 0, 0]))
    #expect(tasks.map(\.keys) == [["0", "1", "2"]])
  }

  @Test func theSameWorkGivesTheSameTasks() {
    let some = units((0..<500).map { Double($0 * 7919 % 101) })
    let grouping = TaskGrouping(seconds: 300, most: 50)
    #expect(grouping.tasks(of: some) == grouping.tasks(of: some))
  }
}
