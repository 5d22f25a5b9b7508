import Foundation
import Scheduling
import Testing

/// What a process may use of the processor, read from folders laid out as the kernel lays them out.
@Suite struct ProcessorShareTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func quota(_ files: [String: String]) throws -> Double? {
    for (name, text) in files { try folder.write(text, to: name) }
    return ProcessorShare.quota(root: folder.url.path)
  }

  @Test func theLeastQuotaOfTheGroupAndThoseAboveCounts() throws {
    #expect(
      try quota([
        "proc/self/cgroup": "0::/slurm/job_7\n",
        "sys/fs/cgroup/slurm/cpu.max": "250000 100000\n",
        "sys/fs/cgroup/slurm/job_7/cpu.max": "max 100000\n",
      ]) == 2.5)
  }

  @Test func aContainersGroupIsTheMountedRoot() throws {
    #expect(
      try quota([
        "proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "50000 100000\n",
      ]) == 0.5)
  }

  @Test func theFirstVersionHasTwoFiles() throws {
    #expect(
      try quota([
        "proc/self/cgroup": "5:cpuset:/a\n4:cpu,cpuacct:/a\n",
        "sys/fs/cgroup/cpu,cpuacct/a/cpu.cfs_quota_us": "300000\n",
        "sys/fs/cgroup/cpu,cpuacct/a/cpu.cfs_period_us": "100000\n",
        "sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us": "-1\n",
        "sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us": "100000\n",
      ]) == 3)
  }

  @Test(arguments: ["max 100000", "", "0 0", "a b", "-1 100000"])
  func whatIsNoQuotaLimitsNothing(text: String) throws {
    #expect(
      try quota(["proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": text]) == nil)
  }

  @Test func aPartOfACoreCountsAsOneAndTheMaskLimitsToo() {
    #expect(ProcessorShare.count(cores: 64, quota: 2.5) == 3)
    #expect(ProcessorShare.count(cores: 2, quota: 16) == 2)
    #expect(ProcessorShare.count(cores: 8, quota: nil) == 8)
    #expect(ProcessorShare.count(cores: 8, quota: 0.1) == 1)
  }

  @Test func thisProcessMayUseNoMoreThanTheMachineHas() {
    #expect((1...ProcessInfo.processInfo.processorCount).contains(ProcessorShare.count))
  }
}
