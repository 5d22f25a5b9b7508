import Foundation

/// How much of the machine's processor this process may use.
///
/// A batch system or a container gives a process some cores of many: by an affinity mask, which the
/// system's count of active processors respects, or by a control group's quota of time, which it
/// doesn't.
package enum ProcessorShare {
  /// The number of threads that can compute at once, at least 1.
  ///
  /// The cores of the affinity mask, or the quota's where that is less; a part of a core counts as
  /// one.
  package static var count: Int {
    count(cores: ProcessInfo.processInfo.activeProcessorCount, quota: quota(root: "/"))
  }

  /// The number of threads for that many cores and that quota, in cores; nil where there is none.
  package static func count(cores: Int, quota: Double?) -> Int {
    max(1, min(cores, quota.map { Int($0.rounded(.up)) } ?? cores))
  }

  /// The least quota of the control groups that this process is in, in cores; nil where none has
  /// one.
  ///
  /// Version 2 keeps it in `cpu.max` ("200000 100000": microseconds of each period), version 1 in
  /// `cpu.cfs_quota_us` and `cpu.cfs_period_us` (kernel documentation, admin-guide/cgroup-v2 and
  /// scheduler/sched-bwc). A group's ancestors limit it too. Inside a container its own group is
  /// the mounted root, whatever path the process has outside.
  ///
  /// - Parameter root: where `proc` and `sys` lie.
  package static func quota(root: String) -> Double? {
    let groups = text(root + "/proc/self/cgroup") ?? ""
    var least: Double?
    for line in groups.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let controllers = parts[1].split(separator: ",")
      guard parts[1].isEmpty || controllers.contains("cpu") else { continue }
      let mount = root + "/sys/fs/cgroup" + (parts[1].isEmpty ? "" : "/\(parts[1])")
      var path = parts[2].split(separator: "/")[...]
      while true {
        let folder = ([mount] + path.map(String.init)).joined(separator: "/")
        if let cores = parts[1].isEmpty ? limit(in: folder) : firstLimit(in: folder) {
          least = min(least ?? cores, cores)
        }
        guard path.popLast() != nil else { break }
      }
    }
    return least
  }

  /// Of version 2.
  private static func limit(in folder: String) -> Double? {
    let words = (text(folder + "/cpu.max") ?? "").split(whereSeparator: \.isWhitespace)
    guard words.count == 2 else { return nil }
    return cores(quota: String(words[0]), period: String(words[1]))
  }

  /// Of version 1.
  private static func firstLimit(in folder: String) -> Double? {
    guard let quota = text(folder + "/cpu.cfs_quota_us"),
      let period = text(folder + "/cpu.cfs_period_us")
    else { return nil }
    return cores(
      quota: quota.trimmingCharacters(in: .whitespacesAndNewlines),
      period: period.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// nil for "max" and −1, which mean no limit.
  private static func cores(quota: String, period: String) -> Double? {
    guard let quota = Double(quota), let period = Double(period), quota > 0, period > 0 else {
      return nil
    }
    return quota / period
  }

  private static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
